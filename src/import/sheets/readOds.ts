import { MAX_COLUMNS } from '../limits'
import { readIsoDay } from '../readDay'
import { ImportRefusal, quote } from '../refusal'
import { inflateText, readSmallText } from '../zip/inflateEntry'
import type { ZipEntry } from '../zip/listEntries'
import { readCount, readElements, selectElements, type XmlElement } from './parseXml'
import {
  buildSheet,
  formatNumber,
  createCellBudget,
  type Cell,
  type Sheet,
  type SheetBuilder,
} from './sheet'

const CONTENT = 'content.xml'
/** The name of another file's sheet, copied because formulas refer to it: no sheet of this file. */
const COPIED_SHEET = /^'.+'#/u

/** Sheets on children's homes and other providers: most of the 40 MB of a list of 2022 or 2023. */
const PROVIDER_SHEET = /^(?:Provider|Leavers\+Joiners)/u

/** A paragraph's text; spaces, tabs and line breaks become one space each. */
function readWords(node: XmlElement | string): string {
  if (typeof node === 'string') return node
  if (['s', 'tab', 'line-break'].includes(node.name)) return ' '
  return node.children.map(readWords).join('')
}

function readDisplayedText({ children }: XmlElement): string {
  return selectElements(children, 'p').map(readWords).join('\n')
}

/**
 * A cell's typed value. Its displayed text depends on the format, so it is used only if there is no value.
 */
function readValue(element: XmlElement): Pick<Cell, 'text' | 'day'> {
  const { attributes } = element
  const type = attributes['value-type']
  if (type === 'date') {
    const value = attributes['date-value'] ?? readDisplayedText(element)
    const day = readIsoDay(value)
    return day === undefined ? { text: value } : { text: day, day }
  }
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    return { text: formatNumber(attributes['value'] ?? readDisplayedText(element)) }
  }
  const value =
    type === 'boolean' ? attributes['boolean-value']?.toUpperCase() : attributes['string-value']
  return { text: value ?? readDisplayedText(element) }
}

function readCell(element: XmlElement): Cell | undefined {
  const value = readValue(element)
  const formula = element.attributes['formula']
  if (value.text === '' && formula === undefined) return undefined
  return formula === undefined ? value : { ...value, formula }
}

/** A row's cells by column. Hidden rows and columns are read too: a filter hides rows that still count. */
function readRow(row: XmlElement): Map<number, Cell> {
  const cells = new Map<number, Cell>()
  let column = 0
  for (const element of selectElements(row.children)) {
    const repeated = readCount(element.attributes['number-columns-repeated'])
    const cell = readCell(element)
    // One cell beyond the limit is enough to refuse the row; adding a million would only use memory.
    const until = Math.min(column + repeated, MAX_COLUMNS + 1)
    for (let at = column; cell !== undefined && at < until; at++) cells.set(at, cell)
    if (cell !== undefined && column > MAX_COLUMNS) cells.set(column, cell)
    column += repeated
  }
  return cells
}

/** Whether a style hides the sheets that have it. */
function hidesSheets({ attributes, children }: XmlElement): boolean {
  const properties = selectElements(children, 'table-properties')
  return (
    attributes['family'] === 'table' &&
    properties.some(({ attributes: { display } }) => display === 'false')
  )
}

/**
 * The sheets of an OpenDocument spreadsheet, without hidden ones, which nobody who checks the file would see.
 * Throws `ImportRefusal` for encrypted, damaged or oversized files.
 */
export function readOds(file: string, entries: ReadonlyMap<string, ZipEntry>): Sheet[] {
  const content = entries.get(CONTENT)
  const manifest = readSmallText(file, entries.get('META-INF/manifest.xml'))
  if (content === undefined || manifest.includes('encryption-data')) {
    const found = content === undefined ? `no ${quote(CONTENT)}` : 'an encrypted document'
    const todo = 'Save the file without a password, as an OpenDocument spreadsheet (.ods).'
    throw new ImportRefusal({ file, found, expected: 'a readable spreadsheet', todo })
  }
  const wanted = {
    whole: ['style', 'table-row'],
    opened: ['table'],
    isSkipped: ({ name = '' }: XmlElement['attributes']) =>
      PROVIDER_SHEET.test(name) || COPIED_SHEET.test(name),
  }
  const budget = createCellBudget()
  const hidingStyles = new Set<string>()
  const sheets: SheetBuilder[] = []
  /** The sheet that the next rows belong to; undefined for a hidden one. */
  let current: SheetBuilder | undefined
  for (const element of readElements(file, CONTENT, inflateText(file, content), wanted)) {
    const { attributes } = element
    const name = attributes['name'] ?? ''
    if (element.name === 'style') {
      if (hidesSheets(element)) hidingStyles.add(name)
    } else if (element.name === 'table') {
      const isHidden = hidingStyles.has(attributes['style-name'] ?? '')
      current = isHidden ? undefined : buildSheet(file, name, budget)
      if (current !== undefined) sheets.push(current)
    } else {
      current?.addRow(readRow(element), readCount(attributes['number-rows-repeated']))
    }
  }
  return sheets.map(({ sheet }) => sheet)
}
