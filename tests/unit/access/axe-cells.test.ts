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

  it('name a value for every factor', () => {
    for (const cell of AXE_CELLS)
      for (const [name, values] of Object.entries(AXE_FACTORS))
        expect(values).toContain(cell[name as keyof typeof AXE_FACTORS])
  })
})
