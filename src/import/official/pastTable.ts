import type { DayReader } from '../readDay'
import type { KeyedRow } from '../identity/keys'
import { quote } from '../refusal'
import { dropNotes, normaliseHeading } from '../sheets/text'
import type { Cell, SheetRow } from '../sheets/sheet'
import { COLUMNS, type OfficialTable } from './columns'
import { nameKeys, type ListDays, type OfficialRow } from './readOfficialRow'

/** A kind of inspection that has columns of its own in a table of all inspections since 2009. */
interface PastKind {
  /** Undefined for ILACS, whose rules depend on the day. */
  framework?: string
  type: string
  /** Headings, folded: its day of publication, then areas with their grades. */
  published: string
  grades: Readonly<Record<string, string>>
}

const SLAC = 'Safeguarding & Looked After Children (SLAC) Inspection publication date'
const SIF = 'Single Inspection of LA Children’s Services (SIF)'

function listSif(prefix: string): Record<string, string> {
  return {
    overall: `${prefix} Overall Judgement(OE)`,
    'help-and-protection': `${prefix} children who need help and protection`,
    'children-in-care': `${prefix} children looked after and achieving permanence`,
    adoption: `${prefix} CLA Sub: Adoption Performance`,
    'care-leavers': `${prefix} CLA Sub: Experiences and progress of care leavers`,
    leadership: `${prefix} leadership, management and governance`,
  }
}

/** By id, which is part of the inspection's id. Headings as in the lists of 2022 and 2023. */
const PAST_KINDS: Readonly<Record<string, PastKind>> = {
  slac: {
    framework: 'slac',
    type: 'Inspection of safeguarding and looked after children',
    published: SLAC,
    grades: {
      'help-and-protection': 'SLAC Safeguarding Overall effectiveness (OE)',
      'children-in-care': 'SLAC Looked After Children Overall Effectiveness (OE)',
    },
  },
  'slac-safeguarding': {
    framework: 'slac',
    type: 'Re-inspection of safeguarding',
    published: 'SLAC re-inspection of Safeguarding publication date',
    grades: { 'help-and-protection': 'SLAC re-inspection Safeguarding OE' },
  },
  'slac-looked-after': {
    framework: 'slac',
    type: 'Re-inspection of services for looked after children',
    published: 'SLAC re-inspection of services for Children Looked After publication date',
    grades: { 'children-in-care': 'SLAC re-inspection of services Children Looked After OE' },
  },
  'child-protection': {
    framework: 'child-protection',
    type: 'Child protection inspection',
    published: 'Child Protection Inspections (CPI) publication date',
    grades: { 'help-and-protection': 'CPI Overall Effectiveness (OE)' },
  },
  'child-protection-reinspection': {
    framework: 'child-protection',
    type: 'Child protection re-inspection',
    published: 'Child Protection Re-Inspection (CPRI) publication date',
    grades: { 'help-and-protection': 'CPRI Overall Effectiveness (OE)' },
  },
  'targeted-looked-after': {
    framework: 'targeted-looked-after',
    type: 'Targeted inspection of services for looked after children',
    published: 'Targeted Looked After Children (TLAC) inspection publication date',
    grades: { 'children-in-care': 'TLAC Overall Effectiveness (OE)' },
  },
  sif: {
    framework: 'sif',
    type: 'Single inspection',
    published: `${SIF} First SIF publication date`,
    grades: { ...listSif('First SIF'), 'safeguarding-board': 'LSCB Overall Effectiveness' },
  },
  'sif-reinspection': {
    framework: 'sif',
    type: 'Re-inspection',
    published: `${SIF} SIF Re-inspection publication date`,
    grades: listSif('SIF Re-inspection'),
  },
}

type Field = 'published' | 'type' | { area: string; jointly?: true }

/** What a column of such a table holds: a field of one kind of inspection. */
interface PastColumn {
  at: number
  heading: string
  kind: string
  field: Field
}

/** Two headings of 2022 and 2023 break the line before a bracket, others have no space there. */
const fold = (heading: string) =>
  normaliseHeading(heading).replaceAll('’', "'").replace(/ ?\(/gu, ' (')
const KNOWN = new Map<string, Pick<PastColumn, 'kind' | 'field'>>(
  Object.entries(PAST_KINDS).flatMap(([kind, { published, grades }]) => [
    [fold(published), { kind, field: 'published' }] as const,
    ...Object.entries(grades).map(
      ([area, heading]) => [fold(heading), { kind, field: { area } }] as const,
    ),
  ]),
)
/** "First ILACS overall effectiveness", "Second ILACS framework publication date". */
const ILACS = /^(?:(first|second|third|fourth|fifth|sixth) )?ilacs (?:framework )?(.+)$/u

function findField(words: string): Field | undefined {
  const column = COLUMNS.get(words)
  if (words === 'publication date') return 'published'
  return column === 'type' || typeof column === 'object' ? column : undefined
}

function findPastColumn(at: number, { text }: Cell): PastColumn | undefined {
  const heading = fold(text)
  const known = KNOWN.get(heading)
  if (known !== undefined) return { at, heading: text, ...known }
  const [, which = 'first', words = ''] = ILACS.exec(heading) ?? []
  const field = findField(words)
  return field && { at, heading: text, kind: `ilacs-${which}`, field }
}

/**
 * The tables of a sheet with a row for each authority and columns for each kind of inspection, as in the lists
 * of 2022 to 2024: first the authorities of the day, then those that no longer exist. None if it has no such
 * columns.
 */
export function findPastTables(sheet: { name: string; rows: readonly SheetRow[] }): PastTable[] {
  const heads = sheet.rows.flatMap(({ cells }, at) => {
    const past = [...cells].flatMap(([place, cell]) => findPastColumn(place, cell) ?? [])
    return past.some(({ field }) => field === 'published') ? [{ at, past, cells }] : []
  })
  return heads.map(({ at, past, cells }, position) => {
    const named = new Map(
      [...cells].flatMap(([place, { text }]) => {
        const column = COLUMNS.get(normaliseHeading(text))
        return column === undefined ? [] : [[place, { column, heading: text }] as const]
      }),
    )
    const isKnown = (place: number) => named.has(place) || past.some((one) => one.at === place)
    return {
      sheet: sheet.name,
      kind: 'past',
      headingRow: sheet.rows[at]?.number ?? 1,
      columns: named,
      past,
      isOfFormer: position > 0,
      rows: sheet.rows.slice(at + 1, heads[position + 1]?.at),
      unknown: [...cells].flatMap(([place, { text }]) =>
        isKnown(place) ? [] : [{ at: place, heading: text }],
      ),
      lacking: [...named.values()].some(({ column }) => column === 'name')
        ? []
        : ['the authority’s name'],
    }
  })
}

export interface PastTable extends OfficialTable {
  past: readonly PastColumn[]
  /** Its authorities no longer exist. */
  isOfFormer: boolean
}

/** Every inspection in one row of such a table, read or refused; none if the row names no authority. */
export function readPastRow(
  { name: file, published: listPublished, asAt }: ListDays,
  table: PastTable,
  { number, cells }: SheetRow,
  readDay: DayReader,
): KeyedRow<OfficialRow>[] {
  const place = { file, sheet: table.sheet, row: number }
  const textOf = (wanted: string) => {
    const [at] = [...table.columns].find(([, { column }]) => column === wanted) ?? []
    return dropNotes(cells.get(at ?? -1)?.text ?? '')
  }
  const name = textOf('name')
  if (name === '') return []
  const kinds = new Set(table.past.map(({ kind }) => kind))
  return [...kinds].flatMap((kind): KeyedRow<OfficialRow>[] => {
    const columns = table.past.filter((column) => column.kind === kind)
    const cellOf = (wanted: Field) => cells.get(columns.find((c) => c.field === wanted)?.at ?? -1)
    const grades = columns.flatMap(({ at, heading, field }) =>
      typeof field === 'object'
        ? [[field.area, { text: dropNotes(cells.get(at)?.text ?? ''), heading, ...field }] as const]
        : [],
    )
    const cell = cellOf('published')
    if (cell === undefined && grades.every(([, { text }]) => text === '')) return []
    const published = readDay(cell)
    const row = { place, what: 'An inspection', keys: nameKeys(name, published) }
    if (published === undefined) {
      const fault = `The publication date ${quote(cell?.text ?? '')} is not a day, or can be read as two.`
      return [{ ...row, fault }]
    }
    const last = listPublished ?? asAt
    if (published > last) {
      const fault = `It was published on ${published}, after the list itself, ${last}.`
      return [{ ...row, fault }]
    }
    const { framework, type = dropNotes(cellOf('type')?.text ?? '') } = PAST_KINDS[kind] ?? {}
    const value: OfficialRow = {
      place,
      table: 'past',
      link: undefined,
      status: table.isOfFormer ? 'No longer exists' : undefined,
      region: textOf('region') || undefined,
      authorityType: textOf('authorityType') || undefined,
      started: undefined,
      published,
      type: type || undefined,
      kind: framework === undefined ? 'ilacs' : kind,
      framework,
      visit: undefined,
      grades: new Map(grades),
      unread: [],
    }
    return [{ ...row, value }]
  })
}
