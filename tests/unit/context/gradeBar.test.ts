import { describe, expect, it } from 'vitest'
import { layOutBar } from '../../../src/app/context/GradeBar'

const count = (step: number, number: number) => ({
  grade: { id: `g${String(step)}`, word: '', inSentence: '', step, steps: 4, scale: 's' },
  count: number,
})
const layOut = (counts: number[], of: number, least = 0.05) =>
  layOutBar(
    counts.map((number, index) => count(4 - index, number)),
    of,
    least,
  )
const round = (share: number) => Math.round(share * 1000) / 1000

describe('a bar of grades', () => {
  it('gives each grade its share of the whole, and none to a grade that nobody has', () => {
    const parts = layOut([36, 67, 31, 0], 153)
    expect(parts.map(({ grade, width }) => [grade.step, round(width)])).toEqual([
      [4, 0.235],
      [3, 0.438],
      [2, 0.203],
    ])
  })

  it('keeps room for the number of a small part, and the bar’s length', () => {
    const parts = layOut([9, 1, 1], 100)
    expect(parts.map(({ width }) => round(width))).toEqual([0.05, 0.05, 0.05])
    const wide = layOut([30, 60, 9, 1], 100)
    expect(wide.map(({ width }) => width).every((width) => width >= 0.05)).toBe(true)
    expect(round(wide.reduce((sum, { width }) => sum + width, 0))).toBe(1)
  })

  it('puts each part where the one before it ends', () => {
    const parts = layOut([5, 4, 1, 1], 56)
    expect(parts.slice(1).map(({ from }) => round(from))).toEqual(
      parts.slice(0, -1).map(({ from, width }) => round(from + width)),
    )
  })
})
