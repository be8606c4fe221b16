import { dropUndefined } from '../../record/dropUndefined'
import { checkPublication, type DayReader } from '../readDay'
import type { KeyedRow } from '../identity/keys'
import { findFormerCode, nameOnDay } from '../identity/knownNames'
import { quote } from '../refusal'
import type { Place } from '../report'
import type { Cell, SheetRow } from '../sheets/sheet'
import { dropNotes } from '../sheets/text'
import type { VISIT_KINDS } from '../../record/schema/enums'
import type { OfficialTable } from './columns'

/** The text in each area's column, by the area's id; empty for an empty cell. */
export type GradeCells = ReadonlyMap<string, { text: string; heading: string; jointly?: true }>

/** A row of Ofsted's list as printed, its dates read. */
export interface OfficialRow {
  place: Place & { sheet: string; row: number }
  table: OfficialTable['kind']
  /** Ofsted's page on the authority. */
  link: string | undefined
  /** What the list says about the authority: "Current", "No longer exists". */
  status: string | undefined
  region: string | undefined
  authorityType: string | undefined
  /** Undefined in tables of all inspections before 2025, which give the publication alone. */
  started: string | undefined
  published: string | undefined
  /** "ILACS Short Inspection". */
  type: string | undefined
  /** Where its columns say so: the kind of inspection, and its framework. Otherwise the day decides. */
  kind: string | undefined
  framework: string | undefined
  /** Set for an ungraded visit. */
  visit: { kind: (typeof VISIT_KINDS)[number]; type: string; theme: string | undefined } | undefined
  grades: GradeCells
  /** Text in columns of unknown meaning. */
  unread: readonly { text: string; heading: string }[]
}

const NOT_INSPECTED = /^(?:no full inspection|not yet inspected)$/iu
const GSS_CODE = /^E\d{8}$/u
const VISITS = [
  [/\bfocused visit\b/iu, 'focused-visit'],
  [/\bmonitoring (?:visit|inspection)\b/iu, 'monitoring-visit'],
  [/\bjoint targeted\b|\bJTAI\b/iu, 'joint-targeted-inspection'],
] as const
/** Inspection types that have grades. */
const GRADED = /^(?:ILACS )?(?:(?:short|standard|full) )?inspection$/iu

/**
 * Only a plain HYPERLINK formula with an https URL is a link. Other formulas are ignored, never evaluated.
 */
function readLink(cell: Cell | undefined): string | undefined {
  const formula = cell?.formula ?? ''
  return /^(?:of:)?=?HYPERLINK\("(https:\/\/[^"\s]+)"(?:[;,]"[^"]*")?\)$/u.exec(formula)?.[1]
}

/** The keys of a name on a day; lists before 2025 have no codes. */
export function nameKeys(
  name: string,
  day: string | undefined,
): { name: string; gssCode?: string } {
  const meant = nameOnDay(name, day)
  return dropUndefined({ name: meant, gssCode: findFormerCode(meant) })
}

/** The latest days that a list can mention; rows with later days are refused. */
export interface ListDays {
  name: string
  asAt: string
  /** Its publication day; the "as at" day is used if the list does not say. */
  published: string | undefined
}

/**
 * A row of a table, read or refused; undefined for rows that are not about an authority, such as footnotes.
 */
export function readOfficialRow(
  { name: file, asAt, published: listPublished = asAt }: ListDays,
  table: OfficialTable,
  { number, cells }: SheetRow,
  readDay: DayReader,
): KeyedRow<OfficialRow> | undefined {
  const place = { file, sheet: table.sheet, row: number }
  const cellOf = new Map([...table.columns].map(([at, { column }]) => [column, cells.get(at)]))
  const textOf = (
    column: 'code' | 'name' | 'status' | 'type' | 'theme' | 'region' | 'authorityType',
  ) => dropNotes(cellOf.get(column)?.text ?? '')
  const isFilled = (column: 'code' | 'name' | 'started' | 'published' | 'type') =>
    (cellOf.get(column)?.text ?? '') !== '' || cellOf.get(column)?.day !== undefined
  const grades = [...table.columns].flatMap(([at, { column, heading }]) =>
    typeof column === 'object'
      ? [[column.area, { text: dropNotes(cells.get(at)?.text ?? ''), heading, ...column }] as const]
      : [],
  )
  const isGraded = grades.some(([, { text }]) => text !== '')
  const isWithoutKeys = !(['code', 'name', 'started', 'published'] as const).some(isFilled)
  if (isWithoutKeys && !isGraded) return undefined
  if (NOT_INSPECTED.test(cellOf.get('started')?.text ?? '')) return undefined
  const started = readDay(cellOf.get('started'))
  const gssCode = textOf('code').toUpperCase()
  const hasCodes = [...table.columns.values()].some(({ column }) => column === 'code')
  // Before 2025 links mix codes of several kinds, names and mistakes.
  const link = hasCodes ? readLink(cellOf.get('link')) : undefined
  const pageCode = /\/(\d{3})$/u.exec(link ?? '')?.[1]
  const type = textOf('type') || undefined
  const kind = VISITS.find(([pattern]) => pattern.test(type ?? ''))?.[1]
  const row = {
    place,
    what: kind === undefined && (isGraded || GRADED.test(type ?? '')) ? 'An inspection' : 'A visit',
    keys: {
      ...nameKeys(textOf('name'), started),
      ...(GSS_CODE.test(gssCode) ? { gssCode } : {}),
      ...dropUndefined({ pageCode }),
    },
  }
  const refuse = (fault: string) => ({ ...row, fault })
  if (hasCodes && !GSS_CODE.test(gssCode)) {
    return refuse(`The area code ${quote(gssCode)} is not one of E and eight digits.`)
  }
  if (textOf('name') === '') return refuse('The row has no name of an authority.')
  if (started === undefined) {
    const printed = quote(cellOf.get('started')?.text ?? '')
    return refuse(`The date ${printed} is not a day, or can be read as two.`)
  }
  const published = readDay(cellOf.get('published'))
  if (isFilled('published') && published === undefined) {
    const printed = quote(cellOf.get('published')?.text ?? '')
    return refuse(`The publication date ${printed} is not a day, or can be read as two.`)
  }
  if (started > asAt) {
    return refuse(`It starts on ${started}, after the day that the list describes, ${asAt}.`)
  }
  const misfit = published === undefined ? undefined : checkPublication(started, published)
  if (misfit !== undefined) return refuse(misfit)
  if (published !== undefined && published > listPublished) {
    return refuse(`It was published on ${published}, after the list itself, ${listPublished}.`)
  }
  const isInspection = type === undefined ? isGraded : GRADED.test(type)
  if (kind === undefined && !isInspection) {
    return refuse(
      type === undefined
        ? 'The row has neither a type nor a grade.'
        : `The type ${quote(type)} is not known.`,
    )
  }
  if (kind !== undefined && isGraded) {
    return refuse(`A ${quote(type ?? '')} has no grades, and the row has some.`)
  }
  return {
    ...row,
    value: {
      place,
      table: table.kind,
      link,
      status: textOf('status') || undefined,
      region: textOf('region') || undefined,
      authorityType: textOf('authorityType') || undefined,
      started,
      published,
      type,
      // Without a type, as in the table of latest inspections, the day decides.
      kind: /^ILACS\b/iu.test(type ?? '') ? 'ilacs' : undefined,
      framework: undefined,
      visit:
        kind === undefined
          ? undefined
          : { kind, type: type ?? '', theme: textOf('theme') || undefined },
      grades: new Map(grades),
      unread: table.unknown.flatMap(({ at, heading }) => {
        const text = dropNotes(cells.get(at)?.text ?? '')
        return text === '' ? [] : [{ text, heading }]
      }),
    },
  }
}
