import { describe, expect, it } from 'vitest'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { COLUMN_NAMES } from '../../../src/record/export/columns'
import { selectSubset } from '../../../src/record/export/subset'
import { formatSubsetCsv } from '../../../src/record/export/subsetCsv'
import type { Selection } from '../../../src/record/views/selection'
import { buildExampleRecord, readFrameworks } from '../exampleRecord'
import { readCsv, readCsvTable } from '../readCsv'
import { INDEX, nameOfArea, namesOfJudgement, RAW, RAW_FRAMEWORKS } from './example'

const tableOf = (selection: Selection = {}) =>
  readCsvTable(formatSubsetCsv(selectSubset(INDEX, { selection })))
const whole = tableOf()
const ofKind = (...kinds: string[]) => whole.filter(({ kind }) => kinds.includes(kind ?? ''))

const GRADES = RAW_FRAMEWORKS.scales.flatMap(({ grades }) => grades.map(({ word }) => word))

const GIVEN = RAW.inspections.flatMap((inspection) =>
  inspection.judgements.map((judgement) => {
    const names = namesOfJudgement(inspection.framework, judgement.judgement)
    return { inspection, judgement, names }
  }),
)

describe('the whole record as a table', () => {
  it('has its columns in their order, and every row as long', () => {
    const [head] = readCsv(formatSubsetCsv(selectSubset(INDEX, { selection: {} })))
    expect(head).toEqual(COLUMN_NAMES)
    expect(head?.[0]).toBe('kind')
  })

  it('has one row for each grade, with areas, grade as printed, days and framework of the raw record', () => {
    expect(GIVEN.length).toBeGreaterThan(10)
    expect(ofKind('judgement', 'joint judgement')).toHaveLength(GIVEN.length)
    for (const { inspection, judgement, names } of GIVEN) {
      const row = whole.find(({ id }) => id === `${inspection.id}/${judgement.judgement}`)
      expect(row).toMatchObject({
        kind: names.length > 1 ? 'joint judgement' : 'judgement',
        authority: RAW.authority.council,
        areas: names.join('; '),
        inspected_from: inspection.started,
        inspected_to: 'day' in inspection.ended ? inspection.ended.day : 'another shape',
        report_published: expect.stringMatching(/^20/u) as string,
        grade_as_printed: judgement.printedGrade,
        record_checked: RAW.keeping.checkedOn,
      })
    }
  })

  it('has a bare grade only where one area was given it alone', () => {
    for (const { kind, grade, areas } of whole) {
      const bare = GRADES.includes(grade ?? '')
      expect(bare).toBe(kind === 'judgement')
      if (bare) expect(areas).not.toContain('; ')
    }
  })

  it('says a joint grade in words', () => {
    const joint = ofKind('joint judgement')
    expect(joint.length).toBe(GIVEN.filter(({ names }) => names.length > 1).length)
    expect(joint.length).toBeGreaterThan(0)
    for (const { grade } of joint)
      expect(grade).toMatch(/^one joint grade for .+; no grade of any of them alone$/u)
  })

  it('has a row with its reason for each area that an inspection did not judge', () => {
    const judged = new Set(GIVEN.flatMap(({ names }) => names))
    const expected = RAW.inspections.flatMap(({ id, judgements, framework }) => {
      const has = judgements.flatMap(({ judgement }) => namesOfJudgement(framework, judgement))
      return [...judged].filter((name) => !has.includes(name)).map((name) => `${id} ${name}`)
    })
    const rows = ofKind('no grade')
    expect(expected.length).toBeGreaterThan(2)
    expect(rows.map(({ id, areas }) => `${id?.split('/')[0] ?? ''} ${areas ?? ''}`).sort()).toEqual(
      expected.sort(),
    )
    for (const { grade, note, grade_as_printed } of rows) {
      expect(grade).toMatch(/^no grade: \S/u)
      expect(note).toMatch(/\S\.$/u)
      expect(grade_as_printed).toBe('')
    }
  })

  it('states a comparison only within a framework family, and never of a joint grade', () => {
    const find = (id: string) => whole.find((row) => row['id'] === id)
    // Read off the three reports: 2014 by other rules, 2019 a joint grade, 2024 two grades.
    expect(find('ilacs-2024/ilacs-2023-overall')?.['comparable_with_earlier']).toMatch(
      /^comparable/u,
    )
    expect(find('ilacs-2019/ilacs-2018-overall')?.['comparable_with_earlier']).toMatch(
      /^only broadly comparable/u,
    )
    expect(find('ilacs-2024/ilacs-2023-care-leavers')).toMatchObject({
      comparable_with_earlier: 'not comparable',
    })
    for (const { comparable_with_earlier } of ofKind('judgement', 'joint judgement'))
      expect(comparable_with_earlier).not.toBe('')
  })

  it('has one row for each action, quotation, line, finding, figure and visit, in its words', () => {
    const rows = new Map(whole.map((row) => [`${row['kind'] ?? ''} ${row['id'] ?? ''}`, row]))
    for (const { id, asked, areas } of RAW.actions)
      expect(rows.get(`action ${id}`)).toMatchObject({
        text: asked,
        areas: areas.map(nameOfArea).join('; '),
      })
    expect(rows.get('action return-talks-2024')).toMatchObject({
      short_title: 'More and better talks',
      council_answer: expect.stringMatching(
        /^A team of its own .* Due 31 March 2025\. /u,
      ) as string,
      council_answer_source: expect.stringContaining('Gazette') as string,
      scrutiny_question:
        'How many children were offered a talk last year? Because: The report gives no number.',
      scrutiny_question_source: expect.stringContaining('para 15, p4') as string,
    })
    for (const { id, voice, segments } of RAW.quotes) {
      const row = rows.get(`${voice === 'newspaper' ? 'newspaper line' : 'quotation'} ${id}`)
      for (const { text } of segments) expect(row?.['text']).toContain(text)
      expect(row?.['text']?.startsWith('“')).toBe(voice !== 'newspaper')
      if (voice === 'newspaper') expect(row?.['whose_words']).toContain('not Ofsted’s')
    }
    for (const { id, text } of RAW.findings) expect(rows.get(`finding ${id}`)?.['text']).toBe(text)
    for (const { id, value } of RAW.figures)
      expect(rows.get(`figure ${id}`)?.['text']?.toLowerCase()).toContain(value.toLowerCase())
    for (const { id } of RAW.visits)
      expect(rows.get(`visit ${id}`)?.['grade']).toMatch(/^no grade/u)
    expect(whole).toHaveLength(
      GIVEN.length +
        ofKind('no grade').length +
        RAW.actions.length +
        RAW.quotes.length +
        RAW.findings.length +
        RAW.figures.length +
        RAW.visits.length,
    )
  })

  it('names for every entry its sources with their addresses and rights, one for one', () => {
    for (const row of whole) {
      const count = (name: string) => (row[name] ?? '').split(' | ').length
      expect(row['source']).toMatch(/\S/u)
      if (row['kind'] === 'no grade') continue
      expect([count('source_address'), count('rights')]).toEqual([count('source'), count('source')])
    }
    const row = whole.find(({ id }) => id === 'housing-2019')
    expect(row?.['source']).toMatch(/^Ofsted, June 2019.*p7$/u)
    expect(row?.['source_address']).toBe('https://northshire.example/report-2019.pdf')
    expect(row?.['rights']).toBe('Ofsted: Crown copyright')
  })
})

describe('a filtered table', () => {
  it('holds what is about the area, a joint grade with it, and nothing else', () => {
    const rows = tableOf({ area: 'care-leavers' })
    const about = (entries: readonly { areas: string[] }[]) =>
      entries.filter(({ areas }) => areas.includes('care-leavers')).length
    const count = (...kinds: string[]) =>
      rows.filter(({ kind }) => kinds.includes(kind ?? '')).length
    expect(count('judgement', 'joint judgement')).toBe(
      GIVEN.filter(({ names }) => names.includes('Care leavers')).length,
    )
    expect(count('action')).toBe(about(RAW.actions))
    expect(count('quotation', 'newspaper line')).toBe(about(RAW.quotes))
    expect(count('finding')).toBe(about(RAW.findings))
    for (const { areas } of rows) if (areas !== '') expect(areas).toContain('Care leavers')
  })
})

it('keeps a grade that is not known from looking like one, and cites what says so', () => {
  const record = buildExampleRecord()
  const [, inspection] = record.inspections
  const given = inspection?.judgements.pop()
  if (inspection === undefined || given === undefined) throw new Error('The example has changed')
  const missing = { judgement: given.judgement, why: 'the copy lacks the page' }
  inspection.missing = [{ ...missing, citations: [{ source: 'report-2019', page: 2 }] }]
  const made = buildRecordIndex(record, readFrameworks())
  const rows = readCsvTable(formatSubsetCsv(selectSubset(made, { selection: {} })))
  const unknown = rows.filter(({ grade }) => grade === 'no grade: not known')
  expect(unknown.map(({ areas }) => areas)).toEqual(['Children in care', 'Care leavers'])
  for (const { note, source } of unknown) {
    expect(note).toBe('The copy lacks the page.')
    expect(source).toMatch(/p2$/u)
  }
})
