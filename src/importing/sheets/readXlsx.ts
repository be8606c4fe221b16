import { ImportRefusal, quote } from '../refusal'
import { inflateText, readSmallText } from '../zip/inflateEntry'
import type { ZipEntry } from '../zip/listEntries'
import { parseInBatches } from './parseInBatches'
import { parseXml, readCount, selectElements, type XmlElement } from './parseXml'
import { buildSheet, startRoom, type Cell, type Sheet } from './sheet'
import { splitElements, type Wanted } from './splitElements'

type Entries = ReadonlyMap<string, ZipEntry>

function refuse(file: string, part: string, found: string): ImportRefusal {
  const todo = 'The file is damaged: download it again, or open it and save it anew.'
  return new ImportRefusal({
    file,
    where: `part ${quote(part)}`,
    found,
    expected: 'a workbook',
    todo,
  })
}

function* readElements(file: string, entries: Entries, part: string, wanted: Wanted) {
  const entry = entries.get(part)
  if (entry === undefined) throw refuse(file, part, 'nothing')
  yield* parseInBatches(file, part, splitElements(file, part, inflateText(file, entry), wanted))
}

/** The words of `is` or `si`: plain, or in runs; never the phonetic reading beside them. */
function readWords(element: XmlElement): string {
  const texts = [
    ...selectElements(element.children, 't'),
    ...selectElements(element.children, 'r').flatMap((run) => selectElements(run.children, 't')),
  ]
  return texts
    .flatMap((text) => text.children.filter((child) => typeof child === 'string'))
    .join('')
}

function readPlain(cell: XmlElement, name: string): string | undefined {
  const [element] = selectElements(cell.children, name)
  return element?.children.filter((child) => typeof child === 'string').join('')
}

/** "AB12" is column 27, counted from 0. */
function readColumn(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(reference ?? '')?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function readRow(row: XmlElement, shared: readonly string[]): Map<number, Cell> {
  const cells = new Map<number, Cell>()
  let next = 0
  for (const element of selectElements(row.children, 'c')) {
    const column = readColumn(element.attributes['r']) ?? next
    next = column + 1
    const [inline] = selectElements(element.children, 'is')
    const value = readPlain(element, 'v') ?? ''
    const isShared = element.attributes['t'] === 's'
    const words = inline === undefined ? value : readWords(inline)
    const text = (isShared ? (shared[Number(value)] ?? '') : words).trim()
    const formula = readPlain(element, 'f')
    if (text === '' && formula === undefined) continue
    cells.set(column, formula === undefined ? { text } : { text, formula })
  }
  return cells
}

/** The part in which the sheet of a relation is kept, for the sheets of the workbook in order. */
function listSheets(file: string, entries: Entries): { name: string; part: string }[] {
  const targets = new Map<string, string>()
  const relations = 'xl/_rels/workbook.xml.rels'
  for (const { attributes } of readElements(file, entries, relations, {
    element: 'Relationship',
  })) {
    const target = attributes['Target'] ?? ''
    targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const sheets = readElements(file, entries, 'xl/workbook.xml', { element: 'sheet' })
  return [...sheets].flatMap(({ attributes }) => {
    const part = targets.get(attributes['id'] ?? '')
    return part === undefined ? [] : [{ name: attributes['name'] ?? '', part }]
  })
}

/** The sheets of an Office Open XML workbook. Throws `ImportRefusal`. */
export function readXlsx(file: string, entries: Entries): Sheet[] {
  const strings = 'xl/sharedStrings.xml'
  const shared = entries.has(strings)
    ? [...readElements(file, entries, strings, { element: 'si' })].map(readWords)
    : []
  const room = startRoom()
  return listSheets(file, entries).map(({ name, part }) => {
    const { sheet, addRow } = buildSheet(file, name, room)
    for (const row of readElements(file, entries, part, { element: 'row' })) {
      const number = row.attributes['r']
      addRow(readRow(row, shared), 1, number === undefined ? undefined : readCount(number))
    }
    return sheet
  })
}

/** The day on which a workbook says it was made; nothing where it does not say. */
export function readCreated(file: string, entries: Entries): string | undefined {
  const part = 'docProps/core.xml'
  const text = readSmallText(file, entries.get(part)).replace(/^\uFEFF?<\?[^>]*\?>/u, '')
  if (text === '' || text.includes('<!')) return undefined
  const [properties] = parseXml(file, part, text)
  const [created] = selectElements(properties?.children ?? [], 'created')
  const words = created?.children.find((child) => typeof child === 'string')
  return /^\d{4}-\d{2}-\d{2}/u.exec(words ?? '')?.[0]
}
