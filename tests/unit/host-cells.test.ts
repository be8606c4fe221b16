import { describe, expect, it } from 'vitest'
import {
  ELEMENT_CELLS,
  ELEMENT_FACTORS,
  FRAME_CELLS,
  FRAME_FACTORS,
  NEVER,
} from '../browser/hosts/factors'
import { listPairs, meets, type Factors, type Never } from '../browser/hosts/pairs'

interface Matrix {
  name: string
  factors: Factors
  cells: readonly Record<string, string>[]
  never: Never
  product: number
}

const MATRICES: readonly Matrix[] = [
  { name: 'frames', factors: FRAME_FACTORS, cells: FRAME_CELLS, never: NEVER, product: 46_080 },
  { name: 'elements', factors: ELEMENT_FACTORS, cells: ELEMENT_CELLS, never: [], product: 36_864 },
]

describe('the cells in which host pages are tried', () => {
  it.each(MATRICES)(
    'of $name bring every two values together, but for those that no host does',
    ({ factors, cells, never }) => {
      const apart = listPairs(factors).filter((pair) => !cells.some((cell) => meets(cell, pair)))
      expect(apart.map(([, one, , other]) => [one, other])).toEqual(never)
    },
  )
})
