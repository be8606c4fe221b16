import { describe, expect, it, vi } from 'vitest'
import { createUrlState } from '../../src/data/urlState'

function open(search: string) {
  window.history.replaceState(null, '', `/page.html${search}`)
  return createUrlState(window)
}

describe('the address bar as a store', () => {
  it('makes no step of what is there already', () => {
    const address = open('?q=a')
    const changed = vi.fn()
    address.subscribe(changed)
    const before = window.history.length
    address.push('?q=a')
    expect(window.history.length).toBe(before)
    expect(changed).not.toHaveBeenCalled()
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
