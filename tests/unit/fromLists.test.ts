import { describe, expect, it } from 'vitest'
import { formatActionsLead } from '../../src/record/views/actions'
import { formatFiguresLead } from '../../src/record/views/figures'
import {
  formatCheckedOn,
  formatOrigin,
  IMPORTED_FROM,
  isFromLists,
  listAnswerNotes,
  listKeeping,
} from '../../src/record/keeping'
import { formatMethod, formatSourceRanks } from '../../src/record/views/method'
import { formatQuotesLead } from '../../src/record/views/quotes'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildAxis } from '../../src/record/views/board/axis'
import { buildExampleIndex, buildExampleRecord, readFrameworks } from './exampleRecord'
import { ILACS_2019, ILACS_2024, madeIndex } from './madeRecords'

const LIST: InspectionRecord['sources'][number] = {
  id: 'report',
  kind: 'official-statistics',
  publisher: 'Ofsted',
  shortName: 'the list',
  published: { day: '2026-06-29' },
}
const KEEPING: InspectionRecord['keeping'] = {
  maintainer: `${IMPORTED_FROM}Ofsted’s file “Outcomes”`,
  corrections: { placeholder: true },
  checkedOn: '2026-06-29',
}
const FROM_LISTS = { sources: [LIST], keeping: KEEPING }
const bare = madeIndex([ILACS_2019, ILACS_2024], FROM_LISTS)
const byHand = buildExampleIndex()

const abolish = (when: { year: number; why: string } | { unknown: true; why: string }) => ({
  authority: {
    id: 'oldshire',
    name: 'Oldshire',
    council: 'Oldshire',
    statisticalNeighbours: [],
    abolished: { when, note: 'It no longer exists.' },
  },
})

describe('a record made from lists of grades', () => {
  it('is one that rests on no report', () => {
    expect([bare, byHand].map(({ record }) => isFromLists(record))).toEqual([true, false])
    expect(isFromLists(madeIndex([]).record)).toBe(false)
  })

  it.each([
    ['actions', formatActionsLead(bare), 'improvement action'],
    ['quotations', formatQuotesLead(bare), 'quotation'],
    ['figures', formatFiguresLead(bare), 'figure'],
  ])('says why it holds no %s, and not that there are none', (_, lead, noun) => {
    expect(lead).toBe(`The record holds no ${noun}: it was made from lists of grades.`)
  })

  it('was not checked against the reports, and does not say so', () => {
    expect(formatCheckedOn(bare)).toBe('from files published by 29 June 2026')
    expect(listAnswerNotes(bare)[0]).toBe(
      'Nothing later on record, from files published by 29 June 2026.',
    )
    expect(formatOrigin(bare)).not.toContain('checked')
    expect(listKeeping(bare)).toEqual([
      'Imported from Ofsted’s file “Outcomes”.',
      'Its files were published by 29 June 2026. It was not compared with the inspection reports.',
    ])
  })

  it('shows Ofsted’s list where sources differ, one written by hand the report', () => {
    expect(formatSourceRanks(bare)).toContain('Ofsted’s own list is shown')
    expect(formatSourceRanks(byHand)).toContain('the inspection report is shown')
  })

  it('is explained without the words for what it does not hold', () => {
    const terms = formatMethod(bare).map(({ term }) => term)
    expect(terms).toContain('Grades')
    for (const term of ['SIF', 'Follow-up', 'Areas of an action', 'Findings', 'Whose words'])
      expect(terms).not.toContain(term)
    expect(
      formatMethod(bare)
        .map(({ explained }) => explained)
        .join(' '),
    ).not.toMatch(/SIF/u)
  })
})

describe('whose words a record is in', () => {
  it.each<[string, (record: InspectionRecord) => void, string]>([
    ['quotations alone', (record) => (record.findings = record.actions = []), 'Quotations are'],
    ['findings alone', (record) => (record.actions = record.quotes = []), 'Findings are in our'],
  ])('is said of %s', (_, change, words) => {
    const record = buildExampleRecord()
    change(record)
    const method = formatMethod(buildRecordIndex(record, readFrameworks()))
    const explained = method.find(({ term }) => term === 'Whose words')?.explained
    expect(explained).toMatch(new RegExp(`^${words}[^.]*\\.$`, 'u'))
  })
})

describe('an authority that no longer exists', () => {
  it.each([
    [
      'two years after its last entry where its end is not known',
      { unknown: true, why: '?' },
      2026,
    ],
    ['two years after its end where that is known', { year: 2025, why: 'reformed' }, 2027],
  ] as const)('has years until %s', (_, when, until) => {
    const { years, periods } = buildAxis(
      madeIndex([ILACS_2024], { ...FROM_LISTS, ...abolish(when) }),
    )
    expect(years.at(-1)?.year).toBe(until - 1)
    expect(periods.some(({ framework }) => framework.id === 'ilacs-2026')).toBe(until > 2026)
  })

  it('is not told of rules that came after it', () => {
    const gone = madeIndex([ILACS_2024], { ...FROM_LISTS, ...abolish({ year: 2025, why: '?' }) })
    expect(listAnswerNotes(gone).join(' ')).not.toContain('no overall grade')
    expect(listAnswerNotes(bare).join(' ')).toContain('no overall grade')
  })
})
