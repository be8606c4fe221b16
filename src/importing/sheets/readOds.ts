import { ImportRefusal, quote } from '../refusal'
import { inflateText, readSmallText } from '../zip/inflateEntry'
import type { ZipEntry } from '../zip/listEntries'
import { parseInBatches } from './parseInBatches'
import { readCount, selectElements, type XmlElement } from './parseXml'
import { buildSheet, startRoom, type Cell, type Sheet, type SheetBuilder } from './sheet'
import { splitElements } from './splitElements'

const CONTENT = 'content.xml'

/** The words of a paragraph: text, runs of spaces, breaks. */
function readWords(node: XmlElement | string): string {
  if (typeof node === 'string') return node
  if (node.name === 's') return ' '.repeat(Math.min(100, readCount(node.attributes['c'])))
  if (node.name === 'tab' || node.name === 'line-break') return ' '
  return node.children.map(readWords).join('')
}

function readCell(element: XmlElement): Cell | undefined {
  const text = selectElements(element.children, 'p').map(readWords).join('\n').trim()
  const formula = element.attributes['formula']
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(element.attributes['date-value'] ?? '')?.[0]
  if (text === '' && formula === undefined && day === undefined) return undefined
  return {
    text,
    ...(formula === undefined ? {} : { formula }),
    ...(day === undefined ? {} : { day }),
  }
}

function readRow(row: XmlElement, columnsAtMost: number): Map<number, Cell> {
  const cells = new Map<number, Cell>()
  let column = 0
  for (const element of selectElements(row.children)) {
    const repeated = readCount(element.attributes['number-columns-repeated'])
    const cell = readCell(element)
    // One cell beyond the limit is enough to be refused by: a million would only cost memory.
    const until = Math.min(column + repeated, columnsAtMost + 1)
    for (let at = column; cell !== undefined && at < until; at++) cells.set(at, cell)
    if (cell !== undefined && column > columnsAtMost) cells.set(column, cell)
    column += repeated
  }
  return cells
}

/** The sheets of an OpenDocument spreadsheet. Throws `ImportRefusal`. */
export function readOds(
  file: string,
  entries: ReadonlyMap<string, ZipEntry>,
  columnsAtMost: number,
): Sheet[] {
  const content = entries.get(CONTENT)
  const manifest = readSmallText(file, entries.get('META-INF/manifest.xml'))
  if (content === undefined || manifest.includes('encryption-data')) {
    const found = content === undefined ? `no ${quote(CONTENT)}` : 'an encrypted document'
    const todo = 'Save the file without a password, as an OpenDocument spreadsheet (.ods).'
    throw new ImportRefusal({ file, found, expected: 'a readable spreadsheet', todo })
  }
  const chunks = inflateText(file, content)
  const pieces = splitElements(file, CONTENT, chunks, { element: 'table-row', container: 'table' })
  const room = startRoom()
  const sheets: SheetBuilder[] = []
  for (const element of parseInBatches(file, CONTENT, pieces)) {
    if (element.name === 'table') {
      sheets.push(buildSheet(file, element.attributes['name'] ?? '', room))
    } else {
      const repeated = readCount(element.attributes['number-rows-repeated'])
      sheets.at(-1)?.addRow(readRow(element, columnsAtMost), repeated)
    }
  }
  return sheets.map(({ sheet }) => sheet)
}
