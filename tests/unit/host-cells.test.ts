import { describe, expect, it } from 'vitest'
import { FRAME_CELLS, FRAME_FACTORS, NEVER } from '../browser/hosts/factors'
import { buildCells, listPairs, meets } from '../browser/hosts/pairs'

describe('the cells in which host pages are tried', () => {
  it('bring every two values of different factors together, but for those that no host does', () => {
    const apart = listPairs(FRAME_FACTORS).filter(
      (pair) => !FRAME_CELLS.some((cell) => meets(cell, pair)),
    )
    expect(apart.map(([, one, , other]) => [one, other])).toEqual(NEVER)
  })

  it('are far fewer than the full product', () => {
    const product = Object.values(FRAME_FACTORS).reduce((all, values) => all * values.length, 1)
    expect(product).toBe(46_080)
    expect(FRAME_CELLS.length).toBeLessThan(25)
  })

  it('leave out no value', () => {
    expect(buildCells({ one: ['a', 'b'], other: ['c'] })).toEqual([
      { one: 'a', other: 'c' },
      { one: 'b', other: 'c' },
    ])
  })
})
