import { dropUndefined } from '../../record/dropUndefined'
import { formatCsv } from '../../record/export/subsetCsv'
import type { FrameworksFile } from '../../record/schema/frameworks'
import { VISIT_KINDS } from '../../record/schema/enums'
import { listFollowers } from '../authorities/successions'
import { groupBy } from '../identity/contradictions'
import { readCsv } from '../sheets/readCsv'
import {
  isOfficialSource,
  type AuthorityFact,
  type FactPlace,
  type Facts,
  type InspectionFact,
  type JudgementFact,
  type Manifest,
} from './facts'

/** The files of `public/records/england/`, and their columns. Columns marked below are for readers alone. */
const CSV_COLUMNS = {
  'authorities.csv': [
    ...['authority', 'name', 'gss_code', 'former_codes', 'dfe_code', 'region', 'type', 'gone'],
    // For readers: who followed whom, by id.
    ...['predecessors', 'successors'],
    ...['neighbours', 'ofsted_page', 'lookup'],
  ],
  'inspections.csv': [
    ...['authority', 'inspection', 'framework', 'type', 'first_day', 'last_day', 'published'],
    ...['lead_inspector', 'report_address', 'judgement'],
    // For readers: a joint grade has two areas; a sub-judgement is part of another.
    ...['areas', 'part_of'],
    ...['grade', 'absence', 'printed', 'why', 'source', 'sheet', 'row'],
    // For readers: official, or compiled by others.
    'standing',
    // On the first row of an inspection: every row about it, the most authoritative first.
    'all_rows',
  ],
  'visits.csv': [
    ...['authority', 'kind', 'first_day', 'published', 'theme', 'source', 'sheet', 'row'],
  ],
  'differences.csv': [
    ...['authority', 'inspection', 'subject', 'shown', 'shown_source', 'shown_sheet', 'shown_row'],
    ...['other', 'other_source', 'other_sheet', 'other_row'],
  ],
} as const
export type CsvName = keyof typeof CSV_COLUMNS
const CSV_NAMES: readonly CsvName[] = [
  'authorities.csv',
  'inspections.csv',
  'visits.csv',
  'differences.csv',
]
type Row = Partial<Record<string, string>>

const AUTHORITY_KEY = {
  columnReference: 'authority',
  reference: { resource: 'authorities.csv', columnReference: 'authority' },
}

/** Metadata of the files as CSV on the Web: their columns, which are days, and whose rows they are. */
export function buildCsvMetadata() {
  const tables = CSV_NAMES.map((name) => ({
    url: name,
    tableSchema: {
      columns: CSV_COLUMNS[name].map((column) => ({
        name: column,
        titles: column,
        ...(DAY_COLUMNS.has(column) ? { datatype: 'date' } : {}),
        ...(LIST_COLUMNS.has(column) ? { separator: LIST_SEPARATOR } : {}),
      })),
      ...(name === 'authorities.csv'
        ? { primaryKey: 'authority' }
        : { foreignKeys: [AUTHORITY_KEY] }),
    },
  }))
  return { '@context': 'http://www.w3.org/ns/csvw', tables }
}

const LIST_SEPARATOR = '; '
/** Between a source, its sheet and its row. */
const PLACE_SEPARATOR = '|'
const DAY_COLUMNS = new Set(['first_day', 'last_day', 'published'])
const LIST_COLUMNS = new Set([
  ...['former_codes', 'predecessors', 'successors', 'neighbours', 'areas', 'all_rows'],
])

const formatPlace = ({ source, sheet, row }: FactPlace, before = '') => ({
  [`${before}source`]: source,
  [`${before}sheet`]: sheet,
  [`${before}row`]: String(row),
})
const joinPlace = ({ source, sheet, row }: FactPlace) => [source, sheet, row].join(PLACE_SEPARATOR)

function listAuthorityRows({ authorities }: Facts): Row[] {
  const idOf = new Map(authorities.map(({ id, gssCode }) => [gssCode, id]))
  const listIds = (codes: readonly string[]) =>
    codes.flatMap((code) => idOf.get(code) ?? []).join(LIST_SEPARATOR)
  return authorities.map((fact) => {
    const { predecessors, successors } = listFollowers(fact.gssCode)
    return {
      authority: fact.id,
      name: fact.name,
      gss_code: fact.gssCode,
      former_codes: fact.formerCodes.join(LIST_SEPARATOR),
      dfe_code: fact.dfeCode,
      region: fact.region,
      type: fact.type,
      gone: fact.gone,
      predecessors: listIds(predecessors),
      successors: listIds(successors),
      neighbours: fact.neighbours
        .map(({ dfeCode, name }) => `${dfeCode} ${name}`)
        .join(LIST_SEPARATOR),
      ofsted_page: fact.page,
      lookup: fact.lookup,
    }
  })
}

function listInspectionRows(
  { inspections, sources }: Facts,
  { frameworks }: FrameworksFile,
): Row[] {
  const official = new Set(
    sources.flatMap(({ source }) => (isOfficialSource(source) ? [source.id] : [])),
  )
  return inspections.flatMap((fact) => {
    const judgements = frameworks.find(({ id }) => id === fact.framework)?.judgements
    return fact.judgements.map((given, at): Row => {
      const { areas = [], partOf } = judgements?.find(({ id }) => id === given.judgement) ?? {}
      return {
        authority: fact.authority,
        inspection: fact.id,
        framework: fact.framework,
        type: fact.type,
        first_day: fact.started,
        last_day: fact.ended,
        published: fact.published,
        lead_inspector: fact.leadInspector,
        report_address: fact.reportAddress,
        judgement: given.judgement,
        areas: areas.join(LIST_SEPARATOR),
        part_of: partOf,
        grade: given.grade,
        absence: given.absence,
        printed: given.printed,
        why: given.why,
        ...formatPlace(given.place),
        standing: official.has(given.place.source) ? 'official' : 'unofficial',
        all_rows: at === 0 ? fact.places.map(joinPlace).join(LIST_SEPARATOR) : '',
      }
    })
  })
}

/** The facts as CSV files by name (RFC 4180, UTF-8 with its mark); an empty cell means that it is not known. */
export function formatFacts(facts: Facts, frameworks: FrameworksFile): Map<CsvName, string> {
  const rows: Record<CsvName, Row[]> = {
    'authorities.csv': listAuthorityRows(facts),
    'inspections.csv': listInspectionRows(facts, frameworks),
    'visits.csv': facts.visits.map(({ authority, kind, started, published, theme, place }) => ({
      ...{ authority, kind, first_day: started, published, theme },
      ...formatPlace(place),
    })),
    'differences.csv': facts.differences.map((difference) => ({
      authority: difference.authority,
      inspection: difference.inspection,
      subject: difference.subject,
      shown: difference.shown,
      ...formatPlace(difference.shownPlace, 'shown_'),
      other: difference.other,
      ...formatPlace(difference.otherPlace, 'other_'),
    })),
  }
  return new Map(
    CSV_NAMES.map((name) => {
      const columns: readonly string[] = CSV_COLUMNS[name]
      const cells = rows[name].map((row) => columns.map((column) => row[column] ?? ''))
      return [name, formatCsv([columns, ...cells])]
    }),
  )
}

/** The apostrophe that keeps a cell from being run as a formula, as `formatCsvCell` puts it. */
const FORMULA_GUARD = /(^|;)(["\s\p{Cf}]*)'(?=[=+\-@＝＋－＠])/gu

/** A row's cells by column; an empty cell is undefined. `row` counts from 1, as spreadsheets do. */
interface Cells {
  (column: string): string | undefined
  row: number
}

/** The rows below the headings. Throws if the file lacks one of its columns. */
function readRows(name: CsvName, text: string): Cells[] {
  const [heading, ...rows] = readCsv(name, text.replace(/^\uFEFF/u, '')).rows
  const places = new Map([...(heading?.cells ?? [])].map(([at, cell]) => [cell.text, at]))
  const lacking = CSV_COLUMNS[name].filter((column) => !places.has(column))
  if (lacking.length > 0)
    throw new Error(
      `${name} has no column ${lacking.join(', ')}. Write it anew: npm run import -- LISTS…`,
    )
  return rows.map(({ number: row, cells }) => {
    const cell = (column: string) =>
      cells.get(places.get(column) ?? -1)?.text.replace(FORMULA_GUARD, '$1$2')
    return Object.assign(cell, { row })
  })
}

const parsePlace = (cell: Cells, before = ''): FactPlace => ({
  source: cell(`${before}source`) ?? '',
  sheet: cell(`${before}sheet`) ?? '',
  row: Number(cell(`${before}row`)),
})
const splitList = (text: string | undefined) => text?.split(LIST_SEPARATOR) ?? []

function parseAuthority(cell: Cells): AuthorityFact {
  const gone = cell('gone')
  return {
    id: cell('authority') ?? '',
    name: cell('name') ?? '',
    gssCode: cell('gss_code') ?? '',
    formerCodes: splitList(cell('former_codes')),
    ...dropUndefined({
      dfeCode: cell('dfe_code'),
      region: cell('region'),
      type: cell('type'),
      page: cell('ofsted_page'),
      lookup: cell('lookup'),
    }),
    ...(gone === 'list' || gone === 'lookup' ? { gone } : {}),
    neighbours: splitList(cell('neighbours')).map((words) => {
      const [dfeCode = '', ...name] = words.split(' ')
      return { dfeCode, name: name.join(' ') }
    }),
  }
}

function parseJudgement(cell: Cells): JudgementFact {
  const absence = cell('absence')
  return {
    judgement: cell('judgement') ?? '',
    printed: cell('printed') ?? '',
    ...dropUndefined({ grade: cell('grade'), why: cell('why') }),
    ...(absence === 'not-judged' || absence === 'not-known' ? { absence } : {}),
    place: parsePlace(cell),
  }
}

const groupByInspection = (rows: readonly Cells[]) => [
  ...groupBy(rows, (cell) => `${cell('authority') ?? ''} ${cell('inspection') ?? ''}`).values(),
]

/**
 * The inspections in the text of `inspections.csv` that have no row for a judgement of their framework, each by
 * its first row: "row 12 (kent, ilacs-2023-05-09): no row for care-leavers".
 */
export function listGaps(text: string, { frameworks }: FrameworksFile): string[] {
  return groupByInspection(readRows('inspections.csv', text)).flatMap((group) => {
    const [cell] = group
    const expected = frameworks.find(({ id }) => id === cell?.('framework'))?.judgements ?? []
    const given = new Set(group.map((row) => row('judgement')))
    const lacking = expected.flatMap(({ id }) => (given.has(id) ? [] : [id]))
    if (cell === undefined || lacking.length === 0) return []
    const name = `${cell('authority') ?? ''}, ${cell('inspection') ?? ''}`
    return [`row ${cell.row} (${name}): no row for ${lacking.join(', ')}`]
  })
}

function parseInspections(rows: readonly Cells[]): InspectionFact[] {
  return groupByInspection(rows).flatMap((group) => {
    const [cell] = group
    if (cell === undefined) return []
    const places = splitList(cell('all_rows')).map((words) => {
      const [source = '', sheet = '', row] = words.split(PLACE_SEPARATOR)
      return { source, sheet, row: Number(row) }
    })
    return [
      {
        authority: cell('authority') ?? '',
        id: cell('inspection') ?? '',
        framework: cell('framework') ?? '',
        type: cell('type') ?? '',
        ...dropUndefined({
          started: cell('first_day'),
          ended: cell('last_day'),
          published: cell('published'),
          leadInspector: cell('lead_inspector'),
          reportAddress: cell('report_address'),
        }),
        places,
        judgements: group.map(parseJudgement),
      },
    ]
  })
}

/**
 * Facts from the texts of their CSV files. Sources, and what was refused, stand in `sources.json`. Throws an
 * `Error` that names a missing column.
 */
export function parseFacts(
  textOf: (name: CsvName) => string,
  { sources, refused }: Manifest,
): Facts {
  const read = (name: CsvName) => readRows(name, textOf(name))
  return {
    sources,
    refused,
    authorities: read('authorities.csv').map(parseAuthority),
    inspections: parseInspections(read('inspections.csv')),
    visits: read('visits.csv').flatMap((cell) => {
      const kind = VISIT_KINDS.find((known) => known === cell('kind'))
      if (kind === undefined) return []
      return [
        {
          ...{ authority: cell('authority') ?? '', kind, started: cell('first_day') ?? '' },
          ...dropUndefined({ published: cell('published'), theme: cell('theme') }),
          place: parsePlace(cell),
        },
      ]
    }),
    differences: read('differences.csv').map((cell) => ({
      authority: cell('authority') ?? '',
      inspection: cell('inspection') ?? '',
      subject: cell('subject') ?? '',
      shown: cell('shown') ?? '',
      shownPlace: parsePlace(cell, 'shown_'),
      other: cell('other') ?? '',
      otherPlace: parsePlace(cell, 'other_'),
    })),
  }
}
