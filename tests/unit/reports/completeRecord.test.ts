import { describe, expect, it } from 'vitest'
import {
  completeRecord,
  suggestAreas,
  suggestQuotes,
  suggestRepeats,
  type CompleteInput,
} from '../../../src/import/reports/completeRecord'
import type { ReportDraft } from '../../../src/import/reports/draft'
import { checkRecord } from '../../../src/record/checks/checkRecord'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { listAnswerNotes, listKeeping } from '../../../src/record/keeping'
import { parseRecord } from '../../../src/record/parse'
import type { Source } from '../../../src/record/schema/evidence'
import type { InspectionRecord } from '../../../src/record/schema/record'
import { readFrameworks } from '../exampleRecord'
import { ILACS_2019, ILACS_2024 as MIXED_2024, madeRecord } from '../madeRecords'
import { madeDraft } from './madeDraft'

const frameworks = {
  ...readFrameworks(),
  subjects: [['return home interview', 'return interview']],
}
const NORTHSHIRE = {
  id: 'northshire',
  name: 'Northshire',
  council: 'Northshire',
  gssCode: 'E10000099',
  statisticalNeighbours: [],
}

const ILACS_2024 = { ...MIXED_2024, grades: {} }

function frameworkOf(id: string) {
  const framework = frameworks.frameworks.find((one) => one.id === id)
  if (framework === undefined) throw new Error(`no framework ${id}`)
  return framework
}

/** Completes a record and proves that the result passes the check. */
function complete(drafts: ReportDraft[], more: Partial<CompleteInput> = {}) {
  const input = { drafts, frameworks, authorities: [NORTHSHIRE], today: '2031-02-03', ...more }
  const result = completeRecord(input)
  if (result.record === undefined) return result
  const parsed = parseRecord(result.record)
  expect(parsed.ok ? checkRecord(parsed.value, frameworks) : parsed.faults).toEqual([])
  return result
}

function completed(drafts: ReportDraft[], more: Partial<CompleteInput> = {}): InspectionRecord {
  const { record } = complete(drafts, more)
  if (record === undefined) throw new Error('There is no record')
  return record
}

const LIST: Source = {
  id: 'list',
  kind: 'official-statistics',
  publisher: 'Ofsted',
  title: 'A list',
  shortName: 'List',
  published: { day: '2030-01-01' },
}
const REPORT: Source = { ...LIST, id: 'report', kind: 'ofsted-report', shortName: 'report' }
/** A record as the import makes it from a list: the report of each inspection is a row. */
const LISTED = ((): InspectionRecord => {
  const made = madeRecord([ILACS_2019, ILACS_2024])
  const citations = [{ source: 'list', sheet: 'A', row: 7 }]
  return {
    ...made,
    keeping: { ...made.keeping, maintainer: 'Imported from Ofsted’s file “A list”' },
    sources: [LIST],
    inspections: made.inspections.map((inspection) => ({
      ...inspection,
      ended: { unknown: true, why: 'The list does not say.' },
      leadInspector: { unknown: true, why: 'The list does not say.' },
      report: 'list',
      citations,
      judgements: inspection.judgements.map((given) => ({ ...given, citations })),
    })),
  }
})()

const D2024 = madeDraft('a', {
  all: 'outstanding',
  actions: [{}, { subItems: [{ words: 'The first point.', page: 3 }] }],
})
const D2019 = madeDraft('b', {
  started: '2019-04-29',
  framework: 'ilacs-2018',
  all: 'outstanding',
  actions: [{}],
})

describe('a record made from reports alone', () => {
  it('holds inspection, source, actions and paragraphs with their places', () => {
    const record = completed([D2024])
    expect(record.authority).toEqual(NORTHSHIRE)
    const [inspection] = record.inspections
    expect(inspection).toMatchObject({
      started: '2024-06-10',
      ended: { day: '2024-06-10' },
      published: { unknown: true },
      leadInspector: { name: 'Ada Marsh' },
      report: 'report-2024-06-10',
    })
    expect(inspection?.judgements.map(({ printedGrade }) => printedGrade)).toEqual(
      Array.from({ length: 5 }, () => 'Outstanding'),
    )
    expect(record.actions[1]).toMatchObject({
      verbatim: 'See to the matter of number 2.',
      list: 'improvement',
      areas: [],
      verdict: 'not-yet-inspected-again',
      subItems: ['The first point.'],
      citations: [
        { source: 'report-2024-06-10', page: 2, item: 'second bullet' },
        { source: 'report-2024-06-10', page: 3 },
      ],
    })
    expect(record.passages).toMatchObject([
      { areas: ['help-and-protection'], citations: [{ page: 3, paragraph: 1 }] },
    ])
    expect(record.sources[0]).toMatchObject({
      terms: { state: 'open', page: 12 },
      readFrom: { file: 'northshire-a.pdf', sha256: 'a'.repeat(64) },
    })
  })

  it('says that a program read the files, and nobody what else is published', () => {
    const index = buildRecordIndex(completed([D2024]), frameworks)
    expect(listAnswerNotes(index)[0]).toBe(
      'Nothing later on record, from files read on 3 February 2031.',
    )
    expect(listKeeping(index)).toEqual([
      'Imported from files of Ofsted’s reports.',
      'A program read its files on 3 February 2031. It was not compared with what else is published.',
    ])
  })

  it('does not depend on the order of the reports', () => {
    expect(completed([D2024, D2019])).toEqual(completed([D2019, D2024]))
  })

  it('leaves actions before a later inspection to be examined', () => {
    const verdicts = completed([D2024, D2019]).actions.map(({ verdict }) => verdict)
    expect(verdicts).toEqual(['not-examined', 'not-yet-inspected-again', 'not-yet-inspected-again'])
    const later = completed([D2024], { record: completed([D2019]) })
    expect(later.actions[0]?.verdict).toBe('not-examined')
  })

  it('does not change by a report that was read before, on whatever day', () => {
    const record = completed([D2024, D2019])
    const again = complete([D2019, D2024], { record, today: '2031-03-03' })
    expect(again).toEqual({
      record,
      added: [],
      differences: [],
      checks: [],
      repeats: [],
      refused: [],
    })
  })

  it('keeps no paragraphs without an open licence, and short quotations only', () => {
    const terms = { state: 'not-read' as const }
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
    const quotes = [60, 61].map((count) => ({
      text: words(count),
      page: 3,
      paragraph: 1,
      areas: ['overall'],
    }))
    const choices = { ['a'.repeat(64)]: { quotes } }
    const closed = completed([{ ...D2024, terms }], { choices })
    expect(closed.passages).toBeUndefined()
    expect(closed.quotes.map(({ segments }) => segments[0]?.text)).toEqual([words(60)])
    expect(completed([D2024], { choices }).quotes).toHaveLength(2)
  })

  it('holds two periods, a report without a list, and one without an overall grade', () => {
    const periods = [
      { first: '2026-05-04', last: '2026-05-08', page: 1, words: 'the days' },
      { first: '2026-06-01', page: 1, words: 'the days' },
    ]
    const framework = 'ilacs-2026'
    const record = completed([madeDraft('a', { framework, started: '2026-05-04', periods })])
    expect(record.inspections[0]).toMatchObject({
      ended: { day: '2026-06-01' },
      periods: [{ first: '2026-05-04', last: '2026-05-08' }, { first: '2026-06-01' }],
      listPrinted: false,
      missing: [],
    })
    expect(record.inspections[0]?.judgements).toHaveLength(4)
  })

  it('takes areas from the paragraphs that an action names, and the board’s from whom it asks', () => {
    const link = { page: 2, words: '(paragraph 1)', paragraphs: [1] }
    const actions = [
      { links: [link] },
      { links: [{ ...link, paragraphs: [1, 9] }] },
      { askedOf: 'board' as const },
    ]
    const draft = madeDraft('a', { framework: 'sif', started: '2014-02-18', actions })
    expect(completed([draft]).actions.map(({ areas }) => areas)).toEqual([
      ['help-and-protection'],
      [],
      ['safeguarding-board'],
    ])
    const reasons = draft.actions.map(
      (action) => suggestAreas(action, draft, frameworkOf('sif'), [])?.reason,
    )
    expect(reasons).toEqual(['as paragraph 1', undefined, undefined])
  })
})

describe('grades', () => {
  const judgement = 'ilacs-2023-overall'
  const reading = { page: 1, words: 'Good', grade: 'good' }
  const readings = [
    { ...reading, by: 'table' as const },
    { ...reading, by: 'text' as const, grade: 'inadequate', words: 'Inadequate' },
  ]
  const checks = [
    { kind: 'grade' as const, about: judgement, page: 1, sentence: 'Two grades are stated.' },
  ]
  const disputed = madeDraft('a', {
    judgements: [{ judgement, state: 'disputed', readings }],
    checks,
  })

  it('are not known where the report disputes them, until somebody answers', () => {
    const record = completed([disputed])
    expect(record.inspections[0]?.missing).toMatchObject([{ judgement, citations: [{ page: 1 }] }])
    expect(record.inspections[0]?.missing[0]?.kind).toBeUndefined()
    expect(record.unchecked).toMatchObject([{ text: 'Two grades are stated.' }])
    const choices = { ['a'.repeat(64)]: { grades: { [judgement]: 'inadequate' } } }
    const answered = completed([disputed], { choices })
    expect(answered.inspections[0]?.judgements[0]).toMatchObject({ printedGrade: 'Inadequate' })
    expect(answered.unchecked).toBeUndefined()
  })

  it('are the list’s where the report disputes them, and still to be checked', () => {
    const record = completed([disputed], { imported: LISTED })
    const overall = record.inspections[1]?.judgements.find((one) => one.judgement === judgement)
    expect(overall).toMatchObject({ grade: 'outstanding', citations: [{ source: 'list' }] })
    expect(record.unchecked).toHaveLength(1)
  })

  it('are “not judged” only where the report says so', () => {
    const judgements = [
      {
        judgement,
        state: 'agreed' as const,
        grade: 'not judged',
        printedGrade: 'Not judged',
        readings,
      },
    ]
    expect(completed([madeDraft('a', { judgements })]).inspections[0]?.missing).toMatchObject([
      { judgement, kind: 'not-judged' },
    ])
  })
})

describe('a record from a list', () => {
  it('gets what the list does not say, and cites both', () => {
    const { record, added, differences } = complete([D2024], { imported: LISTED })
    expect(added).toEqual(['inspection of 10 June 2024, 2 actions, 1 paragraph'])
    expect(differences).toEqual([])
    expect(record?.inspections[1]).toMatchObject({
      id: 'ilacs-2024',
      ended: { day: '2024-06-10' },
      leadInspector: { name: 'Ada Marsh' },
      report: 'report-2024-06-10',
      citations: [{ source: 'report-2024-06-10' }, { source: 'list' }],
    })
    expect(record?.keeping).toMatchObject({
      maintainer: 'Imported from Ofsted’s file “A list” and from files of Ofsted’s reports',
      checkedOn: '2031-02-03',
    })
  })

  const other = madeDraft('a', { all: 'good' })
  const says = (record: InspectionRecord) =>
    record.disagreements.map((one) => one.says.map(({ source, said }) => `${source}: ${said}`))

  it('shows the report’s grade where the two differ, and keeps the list’s beside it', () => {
    const { differences } = complete([other], { imported: LISTED })
    const record = completed([other], { imported: LISTED })
    expect(record.inspections[1]?.judgements[0]?.grade).toBe('good')
    expect(says(record)).toContainEqual(['report-2024-06-10: Good', 'list: Outstanding'])
    expect(differences[0]).toMatch(/^Grade for .*: “Good” \(report-2024-06-10\), “Outstanding”/u)
  })

  it('is the same whichever of the two came first', () => {
    const last = completed([], { record: completed([other]), imported: LISTED })
    const first = completed([other], { imported: LISTED })
    expect(says(last)).toEqual(says(first))
    expect(last.inspections.find(({ started }) => started === '2024-06-10')?.judgements).toEqual(
      first.inspections[1]?.judgements,
    )
  })
})

describe('a record that a person wrote', () => {
  const hand = madeRecord([ILACS_2019, ILACS_2024], {
    actions: [
      {
        id: 'mine',
        inspection: 'ilacs-2024',
        title: 'A title of ours',
        asked: 'In our words.',
        askedOf: 'authority',
        areas: ['leadership'],
        areasAreOurReading: true,
        citations: [{ source: 'report', page: 2, item: 'first bullet under “What to improve”' }],
        earlierMentions: [],
        followUps: [],
        verdict: 'not-yet-inspected-again',
      },
    ],
    sources: [LIST, REPORT],
  })
  // Ids of sources tell the two reports apart.
  const byHand = {
    record: {
      ...hand,
      sources: [...hand.sources, { ...REPORT, id: 'report-2019', shortName: '2019' }],
      inspections: hand.inspections.map((one) =>
        one.id === 'ilacs-2019' ? { ...one, report: 'report-2019' } : one,
      ),
    },
    byHand: true,
  }

  it('keeps every word of it: only gaps are filled, and no action is doubled', () => {
    const record = completed([D2024], byHand)
    expect(record.actions).toHaveLength(2)
    expect(record.actions[0]).toEqual({
      ...hand.actions[0],
      verbatim: 'See to the matter of number 1.',
      list: 'improvement',
    })
    expect(record.inspections).toEqual(byHand.record.inspections)
    expect(record.keeping).toEqual(hand.keeping)
    expect(record.unchecked?.map(({ text }) => text)).toEqual([
      'Last day: “14 June 2024” in the record; a program read “10 June 2024” in the report.',
    ])
  })

  it('keeps its own grade where a program read another, and asks', () => {
    const record = completed([madeDraft('a', { all: 'inadequate', actions: [{}] })], byHand)
    expect(record.inspections).toEqual(byHand.record.inspections)
    expect(record.disagreements).toEqual([])
    expect(record.unchecked?.map(({ text }) => text)).toContain(
      'Grade for leadership: “Outstanding” in the record; a program read “Inadequate” in the report.',
    )
  })
})

describe('what is not certain', () => {
  const refusedOf = (drafts: ReportDraft[], more: Partial<CompleteInput> = {}) =>
    complete(drafts, more).refused.map(({ kind, candidates }) => [kind, candidates.length])

  it('is asked: another council, a near day, two inspections, no day', () => {
    const south = madeDraft('b', {
      authority: { page: 1, words: '', name: 'Southshire', state: 'matched', id: 'southshire' },
    })
    expect(refusedOf([D2024, south])).toEqual([
      ['authority', 0],
      ['authority', 0],
    ])
    expect(refusedOf([D2024, south], { record: LISTED })).toEqual([['authority', 0]])
    const near = madeDraft('b', { started: '2024-06-11' })
    expect(refusedOf([near], { record: LISTED })).toEqual([['inspection', 1]])
    const undated = madeDraft('b', { periods: [] })
    expect(refusedOf([undated])).toEqual([['days', 0]])
    const published = { day: '2024-07-23', page: 1, words: '' }
    expect(refusedOf([{ ...undated, published }], { record: LISTED })).toEqual([])
    expect(refusedOf([D2024, { ...D2024, provenance: south.provenance }])).toEqual([
      ['inspection', 0],
    ])
  })

  it('goes where the editor says', () => {
    const choices = {
      ['b'.repeat(64)]: { inspection: 'ilacs-2024', excluded: [1], areas: { 2: ['overall'] } },
    }
    const near = madeDraft('b', { started: '2024-06-11', actions: [{}, {}] })
    const record = completed([near], { record: LISTED, choices })
    expect(record.inspections.map(({ started }) => started)).toEqual(['2019-04-29', '2024-06-11'])
    expect(record.disagreements.some(({ subject }) => subject.startsWith('First day'))).toBe(true)
    expect(record.actions).toMatchObject([{ areas: ['overall'], areasAreOurReading: true }])
  })

  it('is refused by name: a framework that is not held, a day outside it, a day to come', () => {
    expect(refusedOf([{ ...D2024, framework: 'of-2031' }])).toEqual([['framework', 0]])
    expect(refusedOf([madeDraft('a', { started: '2011-02-01' })])).toEqual([['framework', 0]])
    expect(refusedOf([D2024], { today: '2024-06-09' })).toEqual([['days', 0]])
  })

  it('is said where the report mentions what is not on record', () => {
    const words = 'The last one.'
    const mentions = ['2019', '2016-03', '2016'].map((when) => ({
      kind: 'inspection' as const,
      when,
      page: 2,
      words,
    }))
    const { checks } = complete([{ ...D2024, mentions }], { record: LISTED })
    expect(checks).toEqual([
      'The report mentions an inspection of March 2016, not on record when it was read.',
    ])
  })
})

describe('what was asked before', () => {
  const repeatsEarlier = { page: 2, words: 'asked at the last inspection' }
  const ask = (text: string) => madeDraft('a', { actions: [{ text, repeatsEarlier }] })
  const earlier = {
    ...D2019,
    actions: D2019.actions.map((one) => ({ ...one, text: 'Hold return interviews.' })),
  }

  it('is linked where exactly one earlier action fits, otherwise a question', () => {
    const linked = completed([ask('Offer a return home interview.'), earlier])
    expect(linked.actions[1]?.repeats).toBe(linked.actions[0]?.id)
    const unclear = completed([ask('See to the matter.'), earlier])
    expect(unclear.actions[1]?.repeats).toBeUndefined()
    expect(unclear.unchecked?.[0]?.text).toMatch(/asked for before/u)
  })

  it('is offered by subject, never applied', () => {
    const plain = madeDraft('a', { actions: [{ text: 'Offer a return home interview.' }] })
    const record = completed([plain, earlier])
    expect(suggestRepeats(record, frameworks)).toEqual([
      {
        earlier: record.actions[0]?.id,
        later: record.actions[1]?.id,
        reason: 'Both may ask about return home interview.',
      },
    ])
    expect(record.actions.some(({ repeats }) => repeats !== undefined)).toBe(false)
  })
})

it('picks the first sentence of each section as a quotation', () => {
  const framework = frameworkOf('ilacs-2023')
  const text = 'Children are seen in time.'
  expect(suggestQuotes(D2024, framework)).toEqual([
    { text, page: 3, paragraph: 1, areas: ['help-and-protection'] },
  ])
})
