import { describe, expect, it } from 'vitest'
import { buildTableCard } from '../../src/cards/htmlCards'
import { checkRecord } from '../../src/record/checks/checkRecord'
import { selectSubset } from '../../src/record/export/subset'
import { formatSubsetCsv } from '../../src/record/export/subsetCsv'
import { formatSubsetJson } from '../../src/record/export/subsetJson'
import { findShownKinds, SECTION_IDS } from '../../src/record/sections'
import {
  buildSubjectGroups,
  formatActionsLead,
  listSubjectNotes,
} from '../../src/record/views/actions'
import { formatAnswer } from '../../src/record/views/answer'
import { buildBoard } from '../../src/record/views/board/board'
import { formatResultCount, selectEntries } from '../../src/record/views/selection'
import { formatMethod } from '../../src/record/views/method'
import { buildQuotes, formatQuotesLead } from '../../src/record/views/quotes'
import { searchRecord } from '../../src/record/views/search'
import { listEntries } from '../../src/record/entries'
import { readFrameworks } from './exampleRecord'
import { readCsvTable } from './readCsv'
import { buildReportIndex, buildReportRecord } from './reportRecord'

const INDEX = buildReportIndex()
const GROUPS = buildSubjectGroups(INDEX)
const subjectOf = (id: string) =>
  GROUPS.flatMap(({ subjects }) => subjects).find((subject) => subject.id === id)

describe('what a report asked, in its words', () => {
  it('stands in groups of its own as long as nobody has looked at it', () => {
    expect(GROUPS.map(({ status }) => [status.id, status.group])).toEqual([
      ['recurring', 'open'],
      ['not-yet-inspected-again', 'open'],
      ['not-examined', 'not-examined'],
    ])
    expect(formatActionsLead(INDEX)).toBe(
      '3 open, 1 not yet examined. 5 asked, on 4 subjects (one was asked for twice). For 2021 the report prints no list of what to improve; what is asked may stand in its text.',
    )
  })

  it('is the title, unless somebody has written one', () => {
    const plans = subjectOf('plans-2025')
    expect(plans?.title).toMatch(/^“The quality .+ • plans for those who leave care”$/u)
    expect(plans?.steps.map(({ sign, said }) => [sign, said])).toEqual([
      ['asked', '“See that each plan names who does what, and by when.”'],
      ['not-examined', ''],
      ['recurring', plans?.title],
    ])
    expect(plans?.requests.map(({ full }) => full)).toEqual([
      'In the words of the 2025 report. Listed among areas for improvement.',
      'In the words of the 2018 report. Listed among recommendations, under “Leadership”.',
    ])
    expect(subjectOf('homes-2025')).toMatchObject({
      title: 'More homes nearby',
      steps: [
        {
          said: 'Find more homes close to where children come from. “Enough homes near to where children grew up.”',
        },
      ],
    })
  })

  it('has no area until somebody says one, is shown under each, and counted apart', () => {
    expect(subjectOf('plans-2025')?.about).toBe('Area not yet said')
    const notes = listSubjectNotes(GROUPS, GROUPS, undefined, INDEX.areas)
    expect(notes.find(({ only }) => only === 'leadership')?.text).toBe(
      '1 of 4 subjects concerns leadership. One more is shown because nobody has said the area yet.',
    )
    const { all } = selectEntries(listEntries(INDEX), INDEX.areas, {})
    expect(formatResultCount(all, undefined, undefined)).toContain(
      '3 actions, 2 actions whose area nobody has said',
    )
  })

  it('is found by its words and by its place in the national framework', () => {
    const found = (words: string) =>
      searchRecord(INDEX, words).groups.flatMap(({ hits }) => hits.map(({ id }) => id))
    expect(found('outcome 3')).toEqual(['action-supervision-2025', 'method'])
    expect(found('written plans')).toEqual(['action-plans-2025'])
    expect(found('whom they know')).toEqual(['passage-2025-p2'])
    expect(subjectOf('supervision-2025')?.tags.map(({ name }) => name)).toEqual([
      'Outcome 3',
      'Enabler 3',
    ])
  })
})

describe('what a report says of its inspection', () => {
  it('is named: two times on site, not judged, not known', () => {
    expect(INDEX.inspections.at(-1)?.days).toBe('19 to 23 February 2018 and 9 April 2018')
    expect(formatAnswer(INDEX)).toContain('Care leavers: no grade on record.')
    const only = buildReportRecord()
    only.inspections.splice(1)
    only.inspections[0]?.missing.push({
      judgement: 'sif-adoption',
      kind: 'not-judged',
      why: 'the report says so',
      citations: [{ source: 'report-2018', page: 1 }],
    })
    expect(formatAnswer(buildReportIndex(only))).toContain('Adoption: not judged.')
  })

  it('counts under the older rules also after the newer ones began', () => {
    const lane = buildBoard(INDEX).rows.find(({ area }) => area.id === 'adoption')
    expect(lane?.cells.map(({ kind, from }) => [kind, from])).toEqual([
      ['grade', 'i0'],
      ['absence', 'e1'],
    ])
  })
})

describe('the words of reports', () => {
  it('are said to be theirs', () => {
    const { more } = buildQuotes(INDEX, () => true)
    expect(more).toEqual([])
    expect(formatQuotesLead(INDEX)).toMatch(/^From one report, of 2025\./u)
    const explained = formatMethod(INDEX).map((note) => note.explained)
    expect(explained).toContain(
      'Actions and follow-ups are in our words. What Ofsted’s reports say word for word stands in quotation marks.',
    )
  })

  it.each([
    [60, []],
    [61, ['at most 60 words, unless the terms of "report-2018" are open']],
  ])('may be %i in a quotation without an open licence', (number, expected) => {
    const record = buildReportRecord()
    record.quotes = record.quotes.map((quote) => ({
      ...quote,
      source: 'report-2018',
      inspection: 'inspection-2018',
      segments: [{ text: 'word '.repeat(number).trim() }],
      citations: [{ source: 'report-2018', page: 3, paragraph: 9 }],
    }))
    const faults = checkRecord(record, readFrameworks())
    expect(faults.map((fault) => fault.expected)).toEqual(expected)
  })
})

describe('downloads and cards', () => {
  const subset = selectSubset(INDEX, { selection: {} })
  const rows = readCsvTable(formatSubsetCsv(subset))

  it('have the report’s words, whose they are, and what is not checked', () => {
    expect(rows.find(({ id }) => id === 'plans-2018')).toMatchObject({
      areas: 'Area not yet said',
      text: '“See that each plan names who does what, and by when.”',
      whose_words: 'in quotation marks the inspectorate’s, from its report',
      asked_in: 'Listed among recommendations, under “Leadership”.',
      follow_up: 'Not examined',
      inspection_days: '19 to 23 February 2018 and 9 April 2018',
      record_unchecked: '2 things that a program read from the reports have not been checked.',
      rights: expect.stringContaining('Crown copyright, non-commercial') as string,
    })
    expect(rows.find(({ id }) => id === 'supervision-2025')?.['national_framework']).toBe(
      'National framework: outcome 3 (safe inside and outside the home), enabler 3 (workforce).',
    )
    expect(rows.find(({ id }) => id === '2025-p1')).toMatchObject({
      kind: 'passage',
      text: expect.stringMatching(/^“Leaders/u) as string,
    })
    expect(JSON.parse(formatSubsetJson(subset))).toMatchObject({
      about: { unchecked: INDEX.record.unchecked },
      passages: INDEX.record.passages,
    })
    expect(buildTableCard(INDEX)).toContain('have not been checked.')
  })

  it('have the paragraphs with the sources, which alone stand for everything', () => {
    expect(findShownKinds(['sources'])).toBeUndefined()
    expect(findShownKinds(['quotes', 'sources'])).toEqual(['quote', 'passage'])
    expect(findShownKinds(SECTION_IDS.filter((id) => id !== 'sources'))).toBeUndefined()
  })
})
