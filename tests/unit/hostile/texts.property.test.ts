import { formatToday } from '../../../src/record/dates'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildContext } from '../../../src/record/views/context/context'
import { findJudgement } from '../../../src/record/views/history'
import { readContextTexts } from '../../../src/data/readRecordTexts'
import { readIndexText } from '../../../src/data/readIndexText'
import { ReadingError } from '../../../src/data/problems'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { holds } from './cases'
import { expectEither, expectFaults, expectRefusal, expectTruth, findChanged } from './judge'
import { at, listOf } from './json'
import { applyChanges, buildSubject, changes, words } from './mutate'
import { findHidden, findWrongGrades, readGrades } from './oracle'
import { faultsOf, readAsPage } from './shown'
import { ENGLAND, FRAMEWORKS, INDEX, NEIGHBOURS, SMALL, WHOLE, WITHOUT_OVERALL } from './subjects'

const text = JSON.stringify(SMALL, null, 2)
const frameworksText = JSON.stringify(FRAMEWORKS)

/** Cut off, overwritten, or with something put between. */
const damages = fc.record({
  from: fc.nat(text.length),
  length: fc.oneof(fc.nat(3), fc.nat(text.length)),
  put: fc.oneof(words, fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '0', 'null', '\n')),
})

describe('a record whose text was damaged', () => {
  it('is refused with the place, or says what it says', () => {
    holds(
      'records: as text',
      fc.property(damages, ({ from, length, put }) => {
        const damaged = text.slice(0, from) + put + text.slice(from + length)
        const outcome = readAsPage(damaged, frameworksText)
        if (outcome.shown === undefined) expectRefusal(outcome, undefined)
        else expectTruth(outcome, JSON.parse(damaged), FRAMEWORKS)
      }),
    )
  })
})

/** The entries in an order that the numbers give. */
function shuffle<T>(entries: readonly T[], order: readonly number[]): T[] {
  const rankOf = (index: number) => order[(index * 7 + entries.length) % order.length] ?? 0
  return entries
    .map((entry, index) => ({ entry, rank: rankOf(index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}

/** Everything whose order means nothing, in another: lists but a quotation’s words, and keys of objects. */
function reorder(value: unknown, order: readonly number[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).map(
      ([key, inner]) => [key, reorder(inner, order)] as const,
    )
    return Object.fromEntries(shuffle(entries, order))
  }
  const list = listOf(value).map((entry) => reorder(entry, order))
  return list.some((entry) => at(entry, 'text') !== undefined) ? list : shuffle(list, order)
}

describe('a record in another order', () => {
  it('says the same', () => {
    holds(
      'records: reordered',
      fc.property(
        fc.nat(1),
        fc.array(fc.nat(1000), { minLength: 9, maxLength: 40 }),
        (which, order) => {
          const file = reorder(which === 0 ? SMALL : WITHOUT_OVERALL, order)
          expect(expectEither(file)).toBe(true)
        },
      ),
    )
  })
})

describe('frameworks that were changed', () => {
  it('are refused, or grades are read by what they say now', () => {
    const subject = buildSubject(FRAMEWORKS)
    let accepted = 0
    holds(
      'frameworks',
      fc.property(changes, (made) => {
        const frameworks = applyChanges(subject, made)
        const outcome = readAsPage(JSON.stringify(SMALL), JSON.stringify(frameworks))
        if (outcome.shown === undefined) expectFaults(faultsOf(outcome))
        else {
          accepted += 1
          expectTruth(outcome, SMALL, frameworks, { sentences: false })
        }
      }),
    )
    expect(accepted).toBeGreaterThan(0)
  })
})

describe('what stands beside a record', () => {
  const england = buildSubject(ENGLAND)
  const neighbours = buildSubject(NEIGHBOURS)
  const { shown } = readAsPage(JSON.stringify(WHOLE), frameworksText)

  it('is left out with its reason, or says what it says, and the record stays', () => {
    if (shown === undefined) throw new Error('The record that ships is refused')
    const index = buildRecordIndex(shown.record, shown.frameworks)
    let accepted = 0
    holds(
      'beside a record',
      fc.property(fc.boolean(), changes, (isEngland, made) => {
        const file = applyChanges(isEngland ? england : neighbours, made)
        const kind = isEngland ? 'england' : 'neighbours'
        const context = readContextTexts(
          [{ kind, file: 'records/x.json', text: JSON.stringify(file) }],
          { authority: shown.record.authority.id, latestDay: formatToday() },
          shown.frameworks,
        )
        const [problem] = context.problems ?? []
        if (problem !== undefined) {
          expectFaults(problem.kind === 'refused' ? problem.faults : [])
          expect(context[kind]).toBeUndefined()
          return
        }
        accepted += 1
        expect(findChanged(file, context[kind])).toEqual([])
        const built = buildContext(index, context.england, context.neighbours)
        if (isEngland) expect(findWrongSums(file)).toEqual([])
        else
          for (const [place, neighbour] of listOf(at(file, 'neighbours')).entries())
            expectNeighbour(neighbour, built.authorities[place + 1])
      }),
    )
    expect(accepted).toBeGreaterThan(0)
  })

  it('is so of the list of records too', () => {
    const subject = buildSubject(INDEX)
    holds(
      'list of records',
      fc.property(changes, (made) => {
        const file = applyChanges(subject, made)
        try {
          const index = readIndexText({ file: 'records/index.json', text: JSON.stringify(file) })
          expect(findChanged(file, index)).toEqual([])
          expect(findHidden(file)).toEqual([])
        } catch (error) {
          if (!(error instanceof ReadingError)) throw error
          expectFaults(error.problem.kind === 'refused' ? error.problem.faults : [])
        }
      }),
    )
  })
})

/** Of each area as many inspections are counted as there were. */
function findWrongSums(england: unknown): string[] {
  return [at(england, 'latest'), ...listOf(at(england, 'years'))].flatMap((tally) =>
    listOf(at(tally, 'areas')).flatMap((area) => {
      const given = [area, ...listOf(at(area, 'jointly'))].flatMap((one) =>
        listOf(at(one, 'grades')),
      )
      const sum = given.reduce<number>((before, grade) => before + Number(at(grade, 'count')), 0)
      const all = sum + Number(at(area, 'notJudged')) + Number(at(area, 'notKnown'))
      return all === at(tally, 'inspections') ? [] : [`${String(at(area, 'area'))}: ${all}`]
    }),
  )
}

function expectNeighbour(
  neighbour: unknown,
  row: ReturnType<typeof buildContext>['authorities'][number] | undefined,
) {
  const latest = at(neighbour, 'latest')
  const record = { inspections: latest === undefined ? [] : [latest] }
  expect(findWrongGrades(record, FRAMEWORKS)).toEqual([])
  expect(row?.name).toBe(at(neighbour, 'name'))
  const told = readGrades(record, FRAMEWORKS)
  for (const { area, gradeOrAbsence } of row?.latest?.gradesOrAbsences ?? []) {
    const [one] = told.get(area.id) ?? []
    expect(findJudgement(gradeOrAbsence)?.grade.word).toBe(one?.word)
    expect(gradeOrAbsence.kind === 'graded-jointly').toBe((one?.areas.length ?? 0) > 1)
  }
}
