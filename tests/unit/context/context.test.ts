import { describe, expect, it } from 'vitest'
import { buildContext, type Context } from '../../../src/record/views/context/context'
import { formatApart, formatGrades } from '../../../src/record/views/context/tally'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { buildExampleRecord, readFrameworks } from '../exampleRecord'
import { buildMadeEngland, buildMadeNeighbours } from './madeContext'

const frameworks = readFrameworks()
const NORTHSHIRE = buildRecordIndex(buildExampleRecord(), frameworks)
const context = buildContext(NORTHSHIRE, buildMadeEngland(), buildMadeNeighbours())

const JOINT = 'children-in-care care-leavers'

function findRow(key: string, from: Context = context) {
  const row = from.rows.find(({ subject }) => subject.key === key)
  if (row === undefined) throw new Error(`No row of ${key}`)
  return row
}

describe('England beside a record', () => {
  it.each([
    ['overall', '2 outstanding, 4 good, 1 requires improvement, 1 inadequate', '2 not judged'],
    ['help-and-protection', '1 outstanding, 6 good, 2 requires improvement', '1 not known'],
    ['children-in-care', '3 outstanding, 4 good', '3 graded jointly'],
    ['care-leavers', '1 outstanding, 5 good, 1 requires improvement', '3 graded jointly'],
    [JOINT, '2 good, 1 inadequate', '7 judged separately'],
  ])('counts %s best first, and apart what has no such grade', (key, grades, apart) => {
    const { subject, england } = findRow(key)
    if (england === undefined) throw new Error('No counts')
    expect(formatGrades(england.grades)).toBe(grades)
    expect(formatApart(subject, england)).toBe(apart)
    const { graded, otherwise, notJudged, notKnown, inspections } = england
    expect(graded + otherwise + notJudged + notKnown).toBe(inspections)
  })

  it('names the areas of the record that nothing can be set beside', () => {
    expect(context.without.map(({ id }) => id)).toEqual(['adoption', 'safeguarding-board'])
  })
})

describe('the own grade beside England', () => {
  it.each([
    ['overall', 'good'],
    ['help-and-protection', 'requires-improvement'],
    ['care-leavers', 'good'],
  ])('for %s is the latest, with its month', (key, grade) => {
    expect(findRow(key).own).toMatchObject({
      grade: { id: grade },
      when: 'September 2024',
      caveat: undefined,
    })
  })

  it('is none where the last inspection judged separately what others had jointly', () => {
    expect(findRow(JOINT).own).toBeUndefined()
    expect(findRow(JOINT).noOwn).toBe('judged separately when last inspected')
  })

  it('is the joint one in the joint row alone where the last inspection judged jointly', () => {
    const record = buildExampleRecord()
    record.inspections.pop()
    const before = buildContext(
      buildRecordIndex(record, frameworks),
      buildMadeEngland(),
      buildMadeNeighbours(),
    )
    expect(findRow(JOINT, before).own?.grade.id).toBe('outstanding')
    expect(findRow('care-leavers', before).own).toBeUndefined()
    expect(findRow('care-leavers', before).noOwn).toBe('judged jointly when last inspected')
  })

  it('says that it is from another framework where it is', () => {
    const record = buildExampleRecord()
    record.inspections.splice(1)
    const index = buildRecordIndex(record, frameworks)
    const before = buildContext(index, buildMadeEngland(), undefined)
    expect(findRow('overall', before).own?.caveat).toBe('SIF, broadly comparable')
  })
})

describe('the neighbours beside a record', () => {
  it('stand nearest first after the authority itself, with days and source', () => {
    expect(
      context.authorities.map(({ name, own, latest }) => [
        name,
        own,
        latest?.inspected,
        latest?.published,
        latest?.source?.shortName,
      ]),
    ).toEqual([
      ['Northshire', true, '9 September 2024', '28 October 2024', '2024 report'],
      ['Southshire', false, '4 March 2024', '30 April 2024', 'Outcomes, 31 May 2026'],
      ['Westshire', false, '13 June 2022', '1 August 2022', 'Outcomes, 31 May 2026'],
      ['Eastshire', false, '18 May 2026', 'July 2026', 'Overview, June 2026'],
      ['Newshire', false, undefined, undefined, undefined],
    ])
    expect([context.known, context.neighbours]).toEqual([3, 4])
  })

  it.each([
    [
      'Southshire',
      'care-leavers',
      { kind: 'graded', printedGrade: 'Requires improvement to be good' },
    ],
    [
      'Westshire',
      'care-leavers',
      { kind: 'graded-jointly', together: [{ id: 'children-in-care' }] },
    ],
    ['Eastshire', 'overall', { kind: 'not-judged', brief: 'not given' }],
    ['Eastshire', 'care-leavers', { kind: 'not-known', why: 'a blank cell' }],
  ])('say of %s, %s, what is known and never a blank', (name, area, gradeOrAbsence) => {
    const row = context.authorities.find((authority) => authority.name === name)
    const found = row?.latest?.gradesOrAbsences.find((entry) => entry.area.id === area)
    expect(found?.gradeOrAbsence).toMatchObject(gradeOrAbsence)
  })

  it.each([
    ['overall', '1 outstanding, 1 good', '1 not judged'],
    ['care-leavers', '1 requires improvement', '1 graded jointly, 1 not known'],
    [JOINT, '1 good', '2 judged separately'],
  ])('are counted for %s like England', (key, grades, apart) => {
    const { subject, neighbours } = findRow(key)
    if (neighbours === undefined) throw new Error('No counts')
    expect(formatGrades(neighbours.grades)).toBe(grades)
    expect(formatApart(subject, neighbours)).toBe(apart)
  })

  it('are left out whole where none are held, and England stands alone', () => {
    const alone = buildContext(NORTHSHIRE, buildMadeEngland(), undefined)
    expect(alone.authorities).toEqual([])
    expect(alone.rows.map(({ neighbours }) => neighbours)).toEqual(alone.rows.map(() => undefined))
    expect(alone.notes[0]).not.toContain('neighbours')
  })

  it('stand alone where England is not held', () => {
    const alone = buildContext(NORTHSHIRE, undefined, buildMadeNeighbours())
    expect(alone.rows.map(({ subject }) => subject.key)).toContain(JOINT)
    expect([alone.england, alone.years]).toEqual([undefined, []])
    expect(alone.notes[0]).not.toContain('England')
  })
})

describe('what a reader is told of the comparison', () => {
  it('is that inspections happened at different times, from when to when', () => {
    expect(context.notes[0]).toBe(
      'Inspections happened at different times: in England from 9 May 2022 to 11 May 2026 and among the neighbours from 13 June 2022 to 18 May 2026. This is no ranking, and no picture of one day.',
    )
  })

  it('is which framework judged areas as one, and which gives no overall grade', () => {
    expect(context.notes.slice(1)).toEqual([
      'Under ILACS 2018, in use to 31 December 2022, children in care and care leavers were judged as one. Such a joint grade belongs to all its areas and to none alone, and is counted apart.',
      'Overall: no overall grade has been given since April 2026.',
    ])
  })

  it('names each source once, Ofsted’s list first', () => {
    expect(context.sources.map(({ id }) => id)).toEqual(['list-2026', 'overview-2026'])
  })

  it('compares, ranks and averages nothing', () => {
    expect(JSON.stringify(context)).not.toMatch(/better|worse|average|rank(?!ing, and)|score/iu)
  })
})

describe('the grades given in each year', () => {
  const find = (key: string) => context.years.find(({ subject }) => subject.key === key)

  it('have joint grades in a group of their own', () => {
    expect(find('care-leavers')?.years.map(({ year }) => year)).toEqual([2024])
    expect(find('care-leavers')?.otherYears).toBe('2022: judged jointly')
    expect(find(JOINT)?.years.map(({ year, tally }) => [year, formatGrades(tally.grades)])).toEqual(
      [[2022, '2 good, 1 inadequate']],
    )
    expect(find(JOINT)?.otherYears).toBe('2024: judged separately')
  })

  it('are those that the file counts, year by year', () => {
    expect(
      find('overall')?.years.map(({ year, tally }) => [year, formatGrades(tally.grades)]),
    ).toEqual([
      [2022, '1 outstanding, 2 good'],
      [2024, '1 outstanding, 1 requires improvement'],
    ])
  })
})
