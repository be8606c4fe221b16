import { describe, expect, it, vi } from 'vitest'
import { parseAttributes } from '../../src/embed/element/attributes'
import { createMemoryUrlState } from '../../src/data/urlState'

describe('an address of an element’s own', () => {
  it('tells the areas that its reader chooses, each once', () => {
    const onAreaChange = vi.fn()
    const address = createMemoryUrlState({ onAreaChange })
    address.push('?area=adoption')
    address.push('?area=adoption&inspection=2024')
    address.replace('?inspection=2024')
    expect(onAreaChange.mock.calls).toEqual([['adoption'], [null]])
  })

  it('takes what the host says without telling it back', () => {
    const onAreaChange = vi.fn()
    const changed = vi.fn()
    const address = createMemoryUrlState({ onAreaChange })
    const stop = address.subscribe(changed)
    address.set('area', 'care-leavers')
    address.set('area', 'care-leavers')
    expect(address.read()).toBe('?area=care-leavers')
    address.set('area', null)
    expect(address.read()).toBe('')
    expect(changed).toHaveBeenCalledTimes(2)
    stop()
    address.set('area', 'adoption')
    expect(changed).toHaveBeenCalledTimes(2)
    expect(onAreaChange).not.toHaveBeenCalled()
  })
})

describe('an element’s attributes', () => {
  const read = (attributes: Record<string, string>) =>
    parseAttributes({ getAttribute: (name) => attributes[name] ?? null })

  it('unset, ask for filter, ratings and timeline', () => {
    expect(read({})).toEqual({
      options: { sections: ['filter', 'ratings', 'timeline'] },
      refused: [],
    })
  })

  it.each([
    ['sections', 'ratings,grades'],
    ['theme', 'pink'],
    ['accent', 'ffff00'],
    ['heading', '1'],
    ['record', 'https://example.org/forged'],
  ])('a bad %s reads as unset and is named', (name, value) => {
    const { options, refused } = read({ [name]: value })
    expect(options).toEqual(read({}).options)
    expect(refused.map((one) => [one.name, one.value])).toEqual([[name, value]])
  })

  it.each([
    ['0b4f73', {}, '#0b4f73'],
    ['#93C7E0', { theme: 'dark' }, '#93c7e0'],
    ['93c7e0', {}, undefined],
    ['0b4f73', { theme: 'dark' }, undefined],
  ])('an accent %s is held to the theme that is shown: %j', (accent, theme, taken) => {
    expect(read({ accent, ...theme }).options.accent).toBe(taken)
  })
})
