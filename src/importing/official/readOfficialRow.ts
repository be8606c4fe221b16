import { readDay } from '../readDay'
import { quote } from '../refusal'
import type { Place, Remarks } from '../report'
import type { Cell, SheetRow } from '../sheets/sheet'
import type { OfficialTable } from './columns'

/** A row of Ofsted's list as printed, its dates read. */
export interface OfficialRow {
  place: Place & { sheet: string; row: number }
  table: OfficialTable['kind']
  /** Nine characters: "E10000014". */
  gssCode: string
  name: string
  /** Ofsted's page on the authority. */
  link: string | undefined
  /** The list says that the authority no longer exists. */
  isGone: boolean
  started: string
  published: string | undefined
  /** "ILACS Short Inspection". */
  type: string | undefined
  /** Set for an ungraded visit. */
  visit: { kind: 'focused-visit' | 'monitoring-visit'; theme: string | undefined } | undefined
  /** The words of each area's column, empty where the cell is. */
  grades: ReadonlyMap<string, { said: string; heading: string; jointly?: true }>
}

const GSS_CODE = /^E\d{8}$/u
const VISITS = [
  [/\bfocused visit\b/iu, 'focused-visit'],
  [/\bmonitoring visit\b/iu, 'monitoring-visit'],
] as const

/** Only a plain HYPERLINK with an https address is a link; any other formula is text that nobody runs. */
function readLink(cell: Cell | undefined): string | undefined {
  const formula = cell?.formula ?? ''
  return /^(?:of:)?=?HYPERLINK\("(https:\/\/[^"\s]+)"(?:[;,]"[^"]*")?\)$/u.exec(formula)?.[1]
}

/** The day of a cell; words and the value beneath them must not disagree. */
function readCellDay(cell: Cell | undefined): string | undefined {
  if (cell === undefined) return undefined
  const printed = readDay(cell.text)
  if (printed !== undefined && cell.day !== undefined && printed !== cell.day) return undefined
  return printed ?? cell.day
}

/** A row of a table; nothing, with the reason among the remarks, where it cannot be keyed. */
export function readOfficialRow(
  { name: file, asAt }: { name: string; asAt: string },
  table: OfficialTable,
  { number, cells }: SheetRow,
  remarks: Remarks,
): OfficialRow | undefined {
  const place = { file, sheet: table.sheet, row: number }
  const by = new Map([...table.columns].map(([at, { column }]) => [column, cells.get(at)]))
  const words = (column: 'code' | 'name' | 'status' | 'type' | 'theme') =>
    by.get(column)?.text ?? ''
  const refuse = (reason: string): OfficialRow | undefined => {
    remarks.refused.push({ ...place, reason })
    return undefined
  }
  const gssCode = words('code').toUpperCase()
  if (!GSS_CODE.test(gssCode)) {
    return refuse(`The area code ${quote(gssCode)} is not one of E and eight digits.`)
  }
  const started = readCellDay(by.get('started'))
  if (started === undefined) {
    return refuse(
      `The date ${quote(by.get('started')?.text ?? '')} is not a day such as 10/06/2024.`,
    )
  }
  const published = readCellDay(by.get('published'))
  if (by.get('published') !== undefined && published === undefined) {
    return refuse(`The publication date ${quote(by.get('published')?.text ?? '')} is not a day.`)
  }
  if (started > asAt) {
    return refuse(`It starts on ${started}, after the day that the list describes, ${asAt}.`)
  }
  if (published !== undefined && published < started) {
    return refuse(`It was published on ${published}, before it started on ${started}.`)
  }
  const type = words('type') || undefined
  const kind = VISITS.find(([pattern]) => pattern.test(type ?? ''))?.[1]
  const isInspection = type === undefined || /\binspection$/iu.test(type)
  if (kind === undefined && !isInspection) return refuse(`The type ${quote(type)} is not known.`)
  const grades = [...table.columns].flatMap(([at, { column, heading }]) =>
    typeof column === 'object'
      ? [[column.area, { said: cells.get(at)?.text ?? '', heading, ...column }] as const]
      : [],
  )
  return {
    place,
    table: table.kind,
    gssCode,
    name: words('name'),
    link: readLink(by.get('link')),
    isGone: /^no longer exists$/iu.test(words('status')),
    started,
    published,
    type,
    visit: kind === undefined ? undefined : { kind, theme: words('theme') || undefined },
    grades: new Map(grades),
  }
}
