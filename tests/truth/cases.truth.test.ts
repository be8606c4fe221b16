import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Imported } from '../../src/import/importFiles'
import { dayOf } from '../../src/record/dates'
import { casesDir, dataDir, importPublished, LOOKUP, OFFICIAL, OVERVIEW } from './import-files'

const SHEETS = join(casesDir ?? '', 'spreadsheets')
const importCase = (...names: string[]) => importPublished(SHEETS, ...names)
/** A case of full size, with published files of the other folder. */
const importBeside = (name: string, ...published: string[]) =>
  importPublished('', join(SHEETS, name), ...published.map((file) => join(dataDir ?? '', file)))

/** Every grade of every inspection: "hampshire 2024-06-10 ilacs-2023-overall outstanding". */
function listGrades({ records }: Imported): string[] {
  return records.flatMap(({ authority, inspections }) =>
    inspections.flatMap((inspection) =>
      inspection.judgements.map(({ judgement, grade }) =>
        [authority.id, dayOf(inspection), judgement, grade].join(' '),
      ),
    ),
  )
}
const find = (imported: Imported, id: string) =>
  imported.records.find(({ authority }) => authority.id === id)
const startsOf = (imported: Imported, id: string) =>
  find(imported, id)?.inspections.map(({ started }) => started)

const lists = [
  ...['us-dates.ods', 'iso-text.ods', 'one-row.ods', 'grade-nbsp.ods'],
  ...['hdr-note.ods', 'z-symbol.ods', 'hidden-sheet.ods', 'footnote.ods', 'zip64.ods', 'list.xlsx'],
]
const lookups = ['lookup-one-code.csv', 'lookup-ok.csv', 'lookup-semicolon.csv', 'lookup-utf16.csv']

describe.skipIf(casesDir === undefined)('a small case (needs CASES_DIR)', () => {
  it.each(lists)('%s says what the sound list says', (name) => {
    const [sound, read] = [importCase('ok.ods'), importCase(name)]
    expect([read.report.refused, read.report.incomplete]).toEqual([[], []])
    expect(listGrades(read)).toEqual(listGrades(sound))
    expect(read.index.records).toHaveLength(2)
    expect(find(read, 'northshire')?.keeping.checkedOn).toBe('2025-03-31')
  })

  it('one-row-note.ods has a date with two readings, so the authority is incomplete', () => {
    const { report, index } = importCase('one-row-note.ods')
    expect([report.refused.length, report.incomplete]).toEqual([1, ['Northshire']])
    expect(index.records.map(({ incomplete }) => incomplete)).toEqual([true, undefined])
  })

  it.each(lookups)('%s gives the codes', (name) => {
    const { records, report } = importCase('ok.ods', name)
    expect(report.refused).toEqual([])
    expect(records[0]?.authority.dfeCode).toBe('701')
  })

  it.each(['overview-2026.xlsx', 'overview-serial.xlsx'])(
    '%s is read without a refusal',
    (name) => {
      const imported = importCase(name, 'lookup-ok.csv')
      expect([imported.report.refused, imported.report.incomplete]).toEqual([[], []])
      expect(find(imported, 'northshire')?.inspections).toMatchObject([{ missing: [] }])
    },
  )

  it('code-2025.ods and code-2026.ods have one authority, recoded, and say so', () => {
    const imported = importCase('code-2025.ods', 'code-2026.ods')
    expect(imported.records.map(({ authority }) => authority.gssCode)).toEqual([
      'E10000799',
      'E06000702',
    ])
    expect(imported.report.notices).toMatchObject([
      { reason: expect.stringContaining('another code') as string },
    ])
  })
})

describe.skipIf(casesDir === undefined || dataDir === undefined)(
  'a case of full size (needs CASES_DIR and DATA_DIR)',
  () => {
    let grades: Set<string> | undefined
    const sound = () =>
      (grades ??= new Set(listGrades(importPublished(dataDir ?? '', OFFICIAL, OVERVIEW, LOOKUP))))

    it.each([
      ['code-slip-hampshire-history.ods', [LOOKUP], ['Gloucestershire', 'Hampshire'], 97],
      ['name-slip-hampshire-first-history.ods', [LOOKUP], ['Hampshire', 'Isle of Wight'], 96],
      ['code-slip-hampshire-history.ods', [], ['Gloucestershire', 'Hampshire'], 97],
      ['name-slip-hampshire-first-history.ods', [], ['Hampshire', 'Isle of Wight'], 96],
      [
        'xl-code-slip-bedford-as-823.xlsx',
        [OFFICIAL, LOOKUP],
        ['Bedford', 'Central Bedfordshire'],
        4,
      ],
      ['pub-2205-hampshire.ods', [LOOKUP], ['Hampshire'], 97],
    ])('%s with %j has the row refused and marks %j', (name, beside, incomplete, row) => {
      const imported = importBeside(name, ...beside)
      expect(imported.report.refused).toMatchObject([{ row }])
      expect(imported.report.incomplete).toEqual(incomplete)
      const known = sound()
      expect(listGrades(imported).filter((grade) => !known.has(grade))).toEqual([])
      const day = name.startsWith('xl') ? '2026-06-29' : '2025-09-25'
      expect(find(imported, 'hampshire')?.keeping.checkedOn).toBe(day)
    })

    it.each(['overall-shifted-history.ods', 'us-dates-text-history.ods'])(
      '%s stops the import',
      (name) => {
        expect(() => importBeside(name, LOOKUP)).toThrow(
          /rows that were refused or that other rows/u,
        )
      },
    )

    it('started-day-later-latest.ods has one inspection, and the contradiction reported', () => {
      const imported = importBeside('started-day-later-latest.ods', LOOKUP)
      expect(startsOf(imported, 'hampshire')).toEqual(['2019-04-29', '2024-06-10'])
      expect(imported.report.disagreements).toMatchObject([
        { authority: 'Hampshire', subject: 'started', other: { said: '11 June 2024' } },
      ])
    })

    it('jtai-blank-newer.ods has a visit, and the headline stays', () => {
      const imported = importBeside('jtai-blank-newer.ods', LOOKUP)
      expect(startsOf(imported, 'hampshire')?.at(-1)).toBe('2024-06-10')
      const kinds = find(imported, 'hampshire')?.visits.map(({ kind }) => kind)
      expect(kinds).toContain('joint-targeted-inspection')
      expect(imported.report.refused).toEqual([])
    })

    it('xl-empty-shared.xlsx lacks the grade of its blank cell and no other', () => {
      const imported = importBeside('xl-empty-shared.xlsx', OFFICIAL, LOOKUP)
      const read = new Set(listGrades(imported))
      expect([...sound()].filter((grade) => !read.has(grade))).toEqual([
        'bath-and-north-east-somerset 2025-06-09 ilacs-2023-overall good',
      ])
      expect(imported.report.incomplete).toEqual(['Bath and North East Somerset'])
    })
  },
)
