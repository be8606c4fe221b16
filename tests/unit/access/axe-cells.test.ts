import { describe, expect, it } from 'vitest'
import { AXE_CELLS, AXE_FACTORS, AXE_NEVER } from '../../browser/access/axeCells'
import { listPairs, meets } from '../../browser/hosts/pairs'

describe('the cells in which axe is run', () => {
  it('bring every two values together, but for those that no form has', () => {
    const apart = listPairs(AXE_FACTORS).filter(
      (pair) => !AXE_CELLS.some((cell) => meets(cell, pair)),
    )
    expect(apart.map(([, one, , other]) => [one, other])).toEqual(AXE_NEVER)
  })
})
