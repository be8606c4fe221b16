import { beforeAll, describe, expect, it } from 'vitest'
import { prerenderPage } from '../../src/entries/prerender'
import type { InspectionRecord } from '../../src/record/schema/record'
import { readText } from '../built/dist'
import { dataDir, importPublished, LOOKUP, OFFICIAL, OVERVIEW } from './import-files'
import { readFrameworks } from './read'
import { HEADINGS, readOfficialSheet, SEPARATE_SINCE } from './read-official'

const FORM = { file: 'index.html', place: 'page', hydrates: false, onSite: false } as const
const WORDS: Record<string, string> = {
  Outstanding: 'outstanding',
  Good: 'good',
  'Requires improvement to be good': 'requires improvement',
  Inadequate: 'inadequate',
}
const NAMES: Record<string, string> = {
  leadership: 'leadership',
  'help-and-protection': 'help and protection',
  'children-in-care': 'children in care',
  'care-leavers': 'care leavers',
}
/** What only a record with entries of that kind may say. */
const UNFOUNDED =
  /verbatim|sign off|newspaper|findings?\b|in our words|as checked on|report is shown/iu

interface AuthorityPage {
  record: InspectionRecord
  text: string
  /** The sentence over the page. */
  answer: string
}
let pages: AuthorityPage[] = []

/** The grades that an answer sentence states, by area: those that it does not name are as the whole. */
function readAnswer(answer: string): Record<string, string> {
  const whole = /^(.+?) (?:overall|in (?:both|all \w+) areas graded) when last/u.exec(answer)?.[1]
  const named = [...answer.matchAll(/(?<=^|\. )([^.:]+): ([a-z ]+)\./gu)]
  return Object.fromEntries([
    ['overall', answer.includes(' overall when') ? whole?.toLowerCase() : ''],
    ...Object.entries(NAMES).map(([area, name]) => {
      const group = named.find(([, subject]) => subject?.toLowerCase().includes(name))
      return [area, (group?.[2] ?? whole)?.toLowerCase() ?? '']
    }),
  ]) as Record<string, string>
}

/** The same of a row of Ofsted's list: before 2023 one column holds the joint grade of both. */
function readRow(row: Record<string, string>): Record<string, string> {
  const grade = (area: string) => WORDS[row[HEADINGS[area] ?? ''] ?? ''] ?? ''
  const joint = (row['Inspection date'] ?? '') < SEPARATE_SINCE
  return Object.fromEntries(
    Object.keys(HEADINGS).map((area) => [
      area,
      grade(area === 'care-leavers' && joint ? 'children-in-care' : area),
    ]),
  )
}

/** The same of the latest inspection as the record has it, read without the page's rules. */
function readLatest({ inspections }: InspectionRecord): Record<string, string> {
  const latest = [...inspections].sort((a, b) => (a.started < b.started ? 1 : -1))[0]
  const graded = (latest?.judgements ?? []).map(({ judgement, printedGrade }) => {
    return [
      judgement.replace(/^ilacs-\d{4}-/u, ''),
      WORDS[printedGrade] ?? printedGrade.toLowerCase(),
    ] as const
  })
  const find = (area: string) => graded.find(([judged]) => judged === area)?.[1] ?? ''
  return Object.fromEntries(
    Object.keys(HEADINGS).map((area) => [
      area,
      find(area) || (NAMES[area]?.includes('care') === true ? find('care') : ''),
    ]),
  )
}

describe.skipIf(dataDir === undefined)('the page of every authority (needs DATA_DIR)', () => {
  beforeAll(() => {
    const frameworks = readFrameworks()
    const { records } = importPublished(dataDir ?? '', OFFICIAL, OVERVIEW, LOOKUP)
    pages = records.map((record) => {
      const file = { record, frameworks, fingerprint: '' }
      const { body } = prerenderPage(file, record.authority.id, FORM)
      const sentence = /<span class="masthead__answer">(.*?)<\/h1>/su.exec(body)?.[1] ?? ''
      return { record, text: readText(body), answer: readText(sentence) }
    })
  }, 120_000)

  it('can be drawn: 153 of today and three that are no more', () => {
    expect(pages).toHaveLength(156)
  })

  it('answers with the grades of Ofsted’s list, where that has the latest inspection', () => {
    const rows = readOfficialSheet('Inspections_as_at_31_March')
    const told = rows.flatMap((row) => {
      const page = pages.find(({ record }) =>
        Object.values(row).includes(record.authority.gssCode ?? '?'),
      )
      const started = page?.record.inspections
        .map((inspection) => inspection.started)
        .sort()
        .at(-1)
      return page === undefined || started !== row['Inspection date'] ? [] : [{ page, row }]
    })
    expect(told.length).toBeGreaterThan(100)
    expect(told.map(({ page }) => [page.record.authority.name, readAnswer(page.answer)])).toEqual(
      told.map(({ page, row }) => [page.record.authority.name, readRow(row)]),
    )
  })

  it('answers with the grades of its latest inspection, every one of them', () => {
    expect(pages.map(({ record, answer }) => [record.authority.name, readAnswer(answer)])).toEqual(
      pages.map(({ record }) => [record.authority.name, readLatest(record)]),
    )
  })

  it('says of those that are no more since when, and who follows whom', () => {
    const read = (pattern: RegExp) =>
      pages.flatMap(({ record, text }) => {
        const words = pattern.exec(text)?.[1]
        return words === undefined ? [] : [[record.authority.name, words]]
      })
    expect(read(/was abolished on (.*?)\./u)).toEqual([
      ['Bournemouth', '1 April 2019'],
      ['Cumbria', '1 April 2023'],
      ['Northamptonshire', '1 April 2021'],
    ])
    expect(read(/was replaced by (.*?)\./u)).toEqual([
      ['Bournemouth', 'Bournemouth, Christchurch and Poole Council'],
      ['Cumbria', 'Cumberland Council, and Westmorland and Furness Council'],
      ['Northamptonshire', 'North Northamptonshire Council and West Northamptonshire Council'],
    ])
    expect(read(/took over from (.*?)\./u).map(([name]) => name)).toEqual([
      'Bournemouth, Christchurch & Poole',
      'Cumberland',
      'Dorset',
      'North Northamptonshire',
      'West Northamptonshire',
      'Westmorland and Furness',
    ])
  })

  it.each(['improvement action', 'quotation', 'figure'])(
    'says once that it holds no %s',
    (noun) => {
      const sentence = `The record holds no ${noun}: it was made from lists of grades.`
      const counts = pages.map(({ text }) => text.split(sentence).length - 1)
      expect(new Set(counts)).toEqual(new Set([1]))
    },
  )

  it('claims nothing that is not in it', () => {
    expect(pages.flatMap(({ text }) => UNFOUNDED.exec(text)?.[0] ?? [])).toEqual([])
  })

  it('speaks of no authority’s record but its own', () => {
    const others = pages.filter(
      ({ record, text }) => record.authority.id !== 'hampshire' && text.includes('Hampshire'),
    )
    expect(others.map(({ record }) => record.authority.name)).toEqual([])
  })
})
