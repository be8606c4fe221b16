import { describe, expect, it, vi } from 'vitest'
import { createUrlState } from '../../src/data/urlState'

function open(search: string) {
  window.history.replaceState(null, '', `/page.html${search}`)
  return createUrlState(window)
}

describe('the address bar as a store', () => {
  it('is read as it stands', () => {
    expect(open('?area=adoption').read()).toBe('?area=adoption')
    expect(open('').read()).toBe('')
  })

  it.each([
    ['push', 1],
    ['replace', 0],
  ] as const)('takes %s as %i step, and tells of it', (method, steps) => {
    const address = open('?q=a')
    const changed = vi.fn()
    const stop = address.subscribe(changed)
    const before = window.history.length
    address[method]('?q=b')
    expect(window.location.search).toBe('?q=b')
    expect(address.read()).toBe('?q=b')
    expect(window.history.length - before).toBe(steps)
    expect(changed).toHaveBeenCalledOnce()
    stop()
  })

  it('makes no step of what is there already', () => {
    const address = open('?q=a')
    const changed = vi.fn()
    address.subscribe(changed)
    const before = window.history.length
    address.push('?q=a')
    expect(window.history.length).toBe(before)
    expect(changed).not.toHaveBeenCalled()
  })

  it('loses its query without losing its path', () => {
    const address = open('?q=a')
    address.push('')
    expect(window.location.pathname + window.location.search).toBe('/page.html')
  })

  it('tells of Back and Forward until nobody listens', () => {
    const address = open('')
    const changed = vi.fn()
    const stop = address.subscribe(changed)
    window.history.replaceState(null, '', '?area=overall')
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(changed).toHaveBeenCalledOnce()
    expect(address.read()).toBe('?area=overall')
    stop()
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(changed).toHaveBeenCalledOnce()
  })

  it('keeps the choice where the browser refuses to change the address', () => {
    const address = open('')
    vi.spyOn(window.history, 'pushState').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    const changed = vi.fn()
    address.subscribe(changed)
    address.push('?area=adoption')
    expect(window.location.search).toBe('')
    expect(address.read()).toBe('?area=adoption')
    expect(changed).toHaveBeenCalledOnce()
  })
})
