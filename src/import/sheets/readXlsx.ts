import { readIsoDay } from '../readDay'
import { ImportRefusal, quote } from '../refusal'
import { inflateText, readSmallText } from '../zip/inflateEntry'
import type { ZipEntry } from '../zip/listEntries'
import {
  readCount,
  readElements,
  readText,
  selectElements,
  type Wanted,
  type XmlElement,
} from './parseXml'
import { buildSheet, formatNumber, createCellBudget, type Cell, type Sheet } from './sheet'

/** Built-in number formats that show a date or a time, first and last of each run (ECMA-376, 18.8.30). */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

/** Parts of a format code that stand for themselves: quoted text, escaped and padding characters. */
const LITERAL_PART = /"[^"]*"|[\\_*]./gu
/** Colours and locales, but no hours, minutes or seconds. */
const IN_BRACKETS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu

/** Whether a number format shows a date: by its code, or by its built-in number if it has none. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to)
  // The first section is for numbers above zero. "General" contains none of these letters.
  const [section = ''] = code.replace(LITERAL_PART, '').replace(IN_BRACKETS, '').split(';')
  return /[dmyhs]/iu.test(section)
}

const DAY = 86_400_000
const LAST_SERIAL = 2_958_465

/**
 * The day of a workbook's serial number. Day 60 of the 1900 system is 29 February 1900, which did not exist:
 * undefined, as for a time without a day or a number beyond the calendar.
 */
function formatSerialDay(serial: number, is1904: boolean): string | undefined {
  const whole = Math.floor(serial)
  const first = is1904 ? 0 : 1
  if (!(whole >= first && whole <= LAST_SERIAL) || (!is1904 && whole === 60)) return undefined
  const before = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  return new Date(before + whole * DAY).toISOString().slice(0, 10)
}

type Entries = ReadonlyMap<string, ZipEntry>

/** What the cells of all sheets share. */
interface Workbook {
  shared: readonly string[]
  /** By number of cell style: whether it shows numbers as dates. */
  isDate: readonly boolean[]
  /** Days count from 1904, as in workbooks from old Macs. */
  is1904: boolean
}

function refuse(file: string, where: string, found: string): ImportRefusal {
  const todo = 'The file is damaged: download it again, or open it and save it anew.'
  return new ImportRefusal({ file, where, found, expected: 'a workbook', todo })
}

function readPart(file: string, entries: Entries, part: string, wanted: Wanted) {
  const entry = entries.get(part)
  if (entry === undefined) throw refuse(file, `part ${quote(part)}`, 'nothing')
  return readElements(file, part, inflateText(file, entry), wanted)
}

/** The text of `is` or `si`, plain or in runs, without phonetic readings. */
function readWords(element: XmlElement): string {
  const texts = [element, ...selectElements(element.children, 'r')].flatMap(({ children }) =>
    selectElements(children, 't'),
  )
  return decodeEscapes(texts.map(readText).join(''))
}

/** Workbooks write characters that XML does not allow as "_x000D_". */
function decodeEscapes(text: string): string {
  return text.replace(/_x([\da-fA-F]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** "AB12" is column 27, counted from 0. */
function readColumn(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(reference ?? '')?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** A cell's typed value; undefined if the type or the value is not valid in a workbook. */
function readValue(
  { attributes, children }: XmlElement,
  { shared, isDate, is1904 }: Workbook,
): Pick<Cell, 'text' | 'day'> | undefined {
  const value = readText(selectElements(children, 'v')[0])
  const [inline] = selectElements(children, 'is')
  const buildDayCell = (day: string | undefined) =>
    day === undefined ? { text: value } : { text: day, day }
  switch (attributes['t'] ?? 'n') {
    case 'n':
      if (value === '' || !isDate[Number(attributes['s'] ?? 0)])
        return { text: formatNumber(value) }
      return buildDayCell(formatSerialDay(Number(value), is1904))
    case 'd':
      return buildDayCell(readIsoDay(value))
    case 's': {
      const text = value === '' ? '' : shared[/^\d+$/u.test(value) ? Number(value) : -1]
      return text === undefined ? undefined : { text }
    }
    case 'inlineStr':
      return { text: inline === undefined ? '' : readWords(inline) }
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : value && 'FALSE' }
    case 'str':
      return { text: decodeEscapes(value) }
    case 'e':
      return { text: value }
    default:
      return undefined
  }
}

/** A row's cells by column. Hidden rows and columns are read too: a filter hides rows that still count. */
function readRow(
  row: XmlElement,
  workbook: Workbook,
  refuseCell: (found: string) => ImportRefusal,
) {
  const cells = new Map<number, Cell>()
  let next = 0
  for (const element of selectElements(row.children, 'c')) {
    const column = readColumn(element.attributes['r']) ?? next
    next = column + 1
    const value = readValue(element, workbook)
    if (value === undefined) {
      throw refuseCell('a cell of unknown type, or with words that the workbook does not have')
    }
    const [formula] = selectElements(element.children, 'f')
    if (value.text === '' && formula === undefined) continue
    if (cells.has(column)) throw refuseCell('two cells in one place')
    cells.set(column, formula === undefined ? value : { ...value, formula: readText(formula) })
  }
  return cells
}

function readSharedStrings(file: string, entries: Entries): string[] {
  const part = 'xl/sharedStrings.xml'
  if (!entries.has(part)) return []
  return [...readPart(file, entries, part, { whole: ['si'] })].map(readWords)
}

/** Whether each cell style shows dates; named styles (`cellStyleXfs`) do not count. */
function readStyles(file: string, entries: Entries): boolean[] {
  const part = 'xl/styles.xml'
  if (!entries.has(part)) return []
  const formats = new Map<string, string>()
  const isDate: boolean[] = []
  const wanted = { whole: ['numFmt', 'cellXfs'] }
  for (const { name, attributes, children } of readPart(file, entries, part, wanted)) {
    if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
    for (const style of name === 'cellXfs' ? selectElements(children, 'xf') : []) {
      const id = style.attributes['numFmtId'] ?? '0'
      isDate.push(isDateFormat(Number(id), formats.get(id)))
    }
  }
  return isDate
}

/** The workbook's sheets with their parts in the archive, in order, and its day count. */
function readWorkbook(file: string, entries: Entries) {
  const targets = new Map<string, string>()
  const relations = readPart(file, entries, 'xl/_rels/workbook.xml.rels', {
    whole: ['Relationship'],
  })
  for (const { attributes } of relations) {
    const target = attributes['Target'] ?? ''
    targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const sheets: { name: string; part: string }[] = []
  let is1904 = false
  const wanted = { whole: ['workbookPr', 'sheet'] }
  for (const element of readPart(file, entries, 'xl/workbook.xml', wanted)) {
    const { name = '', state = 'visible', id = '', date1904 = '0' } = element.attributes
    if (element.name === 'workbookPr') is1904 = /^(?:1|true|on)$/u.test(date1904)
    else if (state === 'visible') {
      const part = targets.get(id)
      if (part === undefined) throw refuse(file, `sheet ${quote(name)}`, 'no part that holds it')
      sheets.push({ name, part })
    }
  }
  return { sheets, is1904 }
}

/**
 * The sheets of an Office Open XML workbook, without hidden ones, which nobody who checks the file would see.
 * Throws `ImportRefusal` for damaged or oversized files.
 */
export function readXlsx(file: string, entries: Entries): Sheet[] {
  const { sheets, is1904 } = readWorkbook(file, entries)
  const shared = readSharedStrings(file, entries)
  const workbook = { shared, isDate: readStyles(file, entries), is1904 }
  const budget = createCellBudget()
  return sheets.map(({ name, part }) => {
    const { sheet, addRow } = buildSheet(file, name, budget)
    for (const row of readPart(file, entries, part, { whole: ['row'] })) {
      const number = row.attributes['r']
      const where = `sheet ${quote(name)}, row ${number ?? 'without a number'}`
      const cells = readRow(row, workbook, (found) => refuse(file, where, found))
      addRow(cells, 1, number === undefined ? undefined : readCount(number))
    }
    return sheet
  })
}

/** The day on which a workbook says it was created; undefined if it does not say. */
export function readCreated(file: string, entries: Entries): string | undefined {
  const part = 'docProps/core.xml'
  const text = readSmallText(file, entries.get(part))
  if (text === '' || text.includes('<!')) return undefined
  const [created] = readElements(file, part, [text], { whole: ['created'] })
  return /^\d{4}-\d{2}-\d{2}/u.exec(readText(created))?.[0]
}
