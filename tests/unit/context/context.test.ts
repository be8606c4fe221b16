import { describe, expect, it } from 'vitest'
import { buildContext, type Context } from '../../../src/record/views/context/context'
import { formatApart, formatGrades, formatTally } from '../../../src/record/views/context/tally'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import type { EnglandFile } from '../../../src/record/schema/england'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { buildExampleIndex, buildExampleRecord, readFrameworks } from '../exampleRecord'
import { buildMadeEngland, buildMadeNeighbours } from './madeContext'

const frameworks = readFrameworks()
const NORTHSHIRE = buildExampleIndex()
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
    expect(findRow(key).ownGrade).toMatchObject({
      grade: { id: grade },
      when: 'September 2024',
      caveat: undefined,
    })
  })

  it('is none where the last inspection judged separately what others had jointly', () => {
    expect(findRow(JOINT).ownGrade).toBeUndefined()
    expect(findRow(JOINT).noGradeReason).toBe('judged separately when last inspected')
  })

  it('is the joint one in the joint row alone where the last inspection judged jointly', () => {
    const record = buildExampleRecord()
    record.inspections.pop()
    const before = buildContext(
      buildRecordIndex(record, frameworks),
      buildMadeEngland(),
      buildMadeNeighbours(),
    )
    expect(findRow(JOINT, before).ownGrade?.grade.id).toBe('outstanding')
    expect(findRow('care-leavers', before).ownGrade).toBeUndefined()
    expect(findRow('care-leavers', before).noGradeReason).toBe('judged jointly when last inspected')
  })

  it('says that it is from another framework where it is', () => {
    const record = buildExampleRecord()
    record.inspections.splice(1)
    const index = buildRecordIndex(record, frameworks)
    const before = buildContext(index, buildMadeEngland(), undefined)
    expect(findRow('overall', before).ownGrade?.caveat).toBe('SIF, broadly comparable')
  })
})

describe('the neighbours beside a record', () => {
  it.each([
    [
      'Southshire',
      'care-leavers',
      { kind: 'graded', judgement: { words: 'Requires improvement to be good' } },
    ],
    [
      'Westshire',
      'care-leavers',
      { kind: 'graded-jointly', jointWith: [{ id: 'children-in-care' }] },
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
  const find = (key: string) =>
    context.years
      .find(({ subject }) => subject.key === key)
      ?.years.map(({ year, tally }) => [year, formatTally(findRow(key).subject, tally)])

  it.each([
    ['overall', '1 outstanding, 2 good', '1 outstanding, 1 requires improvement'],
    ['care-leavers', '3 graded jointly', '1 good, 1 requires improvement'],
    [JOINT, '2 good, 1 inadequate', '2 judged separately'],
  ])('are those that the file counts, joint ones apart: %s', (key, before, since) => {
    expect(find(key)).toEqual([
      [2022, before],
      [2024, since],
    ])
  })
})

describe('the sentence beside England', () => {
  const tell = (key: string, change: (record: InspectionRecord, england: EnglandFile) => void) => {
    const record = buildExampleRecord()
    const england = buildMadeEngland()
    change(record, england)
    const made = buildContext(buildRecordIndex(record, frameworks), england, undefined)
    const { grade = '', words = '', counted } = findRow(key, made).england ?? {}
    return [`${grade}${words}`, counted]
  }
  const nothing = () => undefined
  const until = (to: string) => (_: InspectionRecord, england: EnglandFile) => {
    Object.assign(england.latest, { to })
  }

  it.each([
    ['overall', 'Good: one of 4 of 8 councils with a grade for it.', true],
    ['leadership', 'Outstanding: one of 3 of 10 councils.', true],
    ['care-leavers', 'Good: one of 5 of 7 councils graded on this alone.', true],
    [
      JOINT,
      '3 councils with one grade for both. Northshire: judged separately when last inspected.',
      false,
    ],
  ])('counts the authority where the list counts its inspection: %s', (key, words, counted) => {
    expect(tell(key, nothing)).toEqual([words, counted])
  })

  it.each<[string, (record: InspectionRecord, england: EnglandFile) => void, string]>([
    [
      'inspected since',
      until('2024-09-08'),
      '4 of 8 councils with a grade for it. Northshire’s grade is of September 2024. Northshire has been inspected since.',
    ],
    [
      'last inspected before those that are counted',
      (record) => record.inspections.splice(1),
      '4 of 8 councils with a grade for it. Northshire’s grade is of March 2014, SIF, broadly comparable.',
    ],
    [
      'reported on after the list came out',
      (_, england) => Object.assign(england.source, { published: { day: '2024-10-01' } }),
      '4 of 8 councils with a grade for it. Northshire’s grade is of September 2024.',
    ],
    [
      'incomplete',
      (record) => Object.assign(record, { incomplete: [{ what: '-', where: '-', why: '-' }] }),
      '4 of 8 councils with a grade for it. Northshire’s grade is of September 2024, a later grade may be missing.',
    ],
  ])('gives the count alone where the authority is %s', (_, change, words) => {
    expect(tell('overall', change)).toEqual([`Good: ${words}`, false])
  })

  it('is shared with all counts, their day and source', () => {
    expect(findRow('care-leavers').england?.text).toBe(
      'Care leavers (Northshire, September 2024, good): one of 5 of 7 councils graded on this alone. In England: 1 outstanding, 5 good, 1 requires improvement; 3 graded jointly; the latest inspection of each of 10 councils, as at 31 May 2026. Ofsted, “Outcomes as at 31 May 2026”, 30 June 2026.',
    )
  })
})
