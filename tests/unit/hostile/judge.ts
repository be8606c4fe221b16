import { expect } from 'vitest'
import { buildAnswer } from '../../../src/record/views/answer'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import type { Fault } from '../../../src/record/faults'
import { expectRatings, expectTimeline, findFalseAnswer } from './expected'
import { at, listOf } from './json'
import { findLies } from './oracle'
import { faultsOf, listRatings, listTimeline, readRecordAsPage, type Outcome } from './shown'
import { FRAMEWORKS } from './subjects'

/** What must stand in no sentence that is shown. */
export const UNSEEN =
  // eslint-disable-next-line no-control-regex -- what must stand in no sentence that is shown
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|\p{Cs}/u

/** Where two values differ; a list that the first left out may be empty in the second. */
export function findChanged(before: unknown, after: unknown, way = 'the file'): string[] {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null)
    return before === after ? [] : [`${way} is not what it was`]
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => {
    const had = at(before, name)
    const has = at(after, name)
    const isLeftOut = had === undefined && Array.isArray(has) && has.length === 0
    return isLeftOut ? [] : findChanged(had, has, `${way} › ${name}`)
  })
}

/** There is a fault, and each says where, and what should stand there, in words that hide nothing. */
export function expectFaults(faults: readonly Fault[]) {
  expect(faults.length).toBeGreaterThan(0)
  for (const { path, found, expected, todo = '' } of faults) {
    expect(path).not.toBe('')
    expect(expected).not.toBe('')
    expect(`${path}${found}${expected}${todo}`).not.toMatch(UNSEEN)
  }
}

/** A fault names a place that the file has. */
export function expectRefusal(outcome: Outcome, file: unknown) {
  expectFaults(faultsOf(outcome))
  for (const { path } of faultsOf(outcome)) {
    const [, list, place] = /^([a-zA-Z]+)\[(\d+)\]/u.exec(path) ?? []
    if (list !== undefined && file !== undefined)
      expect(listOf(at(file, list)).length).toBeGreaterThan(Number(place))
  }
}

/** What is shown of an accepted file is what the file says, by a reading of its own. */
export function expectTruth(
  { shown }: Outcome,
  file: unknown,
  frameworks: unknown = FRAMEWORKS,
  { sentences = true } = {},
) {
  if (shown === undefined) return
  expect(findLies(file, frameworks)).toEqual([])
  expect(findChanged(file, shown.record)).toEqual([])
  const index = buildRecordIndex(shown.record, shown.frameworks)
  expect(listRatings(index)).toEqual(expectRatings(file, frameworks))
  expect(listTimeline(index).sort()).toEqual(expectTimeline(file, frameworks).sort())
  // The oracle finds areas by their names in a sentence: names that were changed it may not tell apart.
  if (!sentences) return
  const stated = buildAnswer(index).flatMap(({ text, strong }) => (strong ? [text] : []))
  expect(findFalseAnswer(stated, file, frameworks)).toEqual([])
}

/** Holds a file against both: it is refused with a place, or what is shown of it is true. Gives whether it is shown. */
export function expectEither(file: unknown): boolean {
  const outcome = readRecordAsPage(file)
  if (outcome.shown === undefined) expectRefusal(outcome, file)
  else expectTruth(outcome, file)
  return outcome.shown !== undefined
}
