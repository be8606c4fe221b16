import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { EnglandFile } from '../../../src/record/schema/england'
import { importMade, makeList, makeLookup } from './madeLists'

const england = importMade(makeList(), makeLookup()).england
const area = (id: string) => england?.latest.areas.find((counts) => counts.area === id)
const given = (grades: readonly { grade: string; count: number }[] = []) =>
  grades.filter(({ count }) => count > 0).map(({ grade, count }) => `${grade} ${String(count)}`)

describe('the counts for England', () => {
  it('are a sound file, as at the day of the list', () => {
    expect(v.parse(EnglandFile, england)).toEqual(england)
    expect(england?.asAt).toBe('2025-03-31')
  })

  it('are of the latest inspection of each authority that exists', () => {
    expect(england?.latest).toMatchObject({ inspections: 2, from: '2022-11-21', to: '2024-06-10' })
    expect(given(area('overall')?.grades)).toEqual(['good 1', 'requires-improvement 1'])
  })

  it('keep joint grades out of the grades of either area', () => {
    expect(given(area('care-leavers')?.grades)).toEqual(['inadequate 1'])
    expect(given(area('children-in-care')?.grades)).toEqual(['good 1'])
    expect(
      area('care-leavers')?.jointly.map(({ areas, grades }) => [areas, given(grades)]),
    ).toEqual([[['children-in-care', 'care-leavers'], ['good 1']]])
  })

  it('have each year’s inspections apart, those of authorities that are no more among them', () => {
    expect(england?.years.map(({ year, inspections }) => [year, inspections])).toEqual([
      [2018, 1],
      [2019, 1],
      [2022, 1],
      [2024, 1],
    ])
  })
})
