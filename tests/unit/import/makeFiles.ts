import { strToU8, zipSync, type Zippable } from 'fflate'
import type { GivenFile } from '../../../src/import/recogniseFile'
import { continueCrc32 } from '../../../src/import/zip/inflateEntry'

/** A cell as the tests write it: words, or words with a formula, a typed value or a repeat count. */
export type MadeCell =
  | string
  | {
      text?: string
      formula?: string
      day?: string
      /** Other attributes of a cell of an OpenDocument spreadsheet. */
      typed?: string
      columns?: number
      xml?: string
    }

export interface MadeSheet {
  name: string
  rows: readonly (readonly MadeCell[])[]
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function makeOdsCell(cell: MadeCell): string {
  if (cell === '') return '<table:table-cell/>'
  const made = typeof cell === 'string' ? { text: cell } : cell
  const { text = '', formula, day, typed, columns, xml } = made
  const attributes = [
    ...(formula === undefined ? [] : [` table:formula="${escape(formula)}"`]),
    ...(day === undefined
      ? []
      : [` office:value-type="date" office:date-value="${day}T00:00:00Z"`]),
    ...(typed === undefined ? [] : [` ${typed}`]),
    ...(columns === undefined ? [] : [` table:number-columns-repeated="${String(columns)}"`]),
  ].join('')
  const words = xml ?? (text === '' ? '' : `<text:p>${escape(text)}</text:p>`)
  return `<table:table-cell${attributes}>${words}</table:table-cell>`
}

/** Rows as OpenDocument writes them, with the blank rows and columns to the end of the sheet. */
export function makeContent(sheets: readonly MadeSheet[]): string {
  const tables = sheets.map(({ name, rows }) => {
    const lines = rows.map(
      (row) =>
        `<table:table-row>${row.map(makeOdsCell).join('')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`,
    )
    return `<table:table table:name="${escape(name)}">${lines.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`
}

export function makeZip(parts: Record<string, string>): Uint8Array {
  const files: Zippable = {}
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text)
  return zipSync(files)
}

type Field = Uint8Array | readonly [number, number]

/** Numbers, each of so many bytes, lowest first, and bytes as they are. */
function pack(...fields: Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap((field) =>
      field instanceof Uint8Array
        ? [...field]
        : Array.from({ length: field[1] }, (_, byte) => Math.floor(field[0] / 256 ** byte) % 256),
    ),
  )
}

/** An archive of one part, stored, whose numbers all stand in the fields of ZIP64. */
export function makeZip64(name: string, text: string, wrong: Partial<Zip64Numbers> = {}) {
  const bytes = strToU8(text)
  const title = strToU8(name)
  const right = { size: bytes.length, count: 1, shortCount: 0xffff, extraLength: 24, locator: 0 }
  const { size, count, shortCount, extraLength, locator } = { ...right, ...wrong }
  const version: Field = [45, 2]
  const long: Field = [0xffffffff, 4]
  const method = pack([0, 2], [0, 2], [0, 4], [continueCrc32(0, bytes), 4], long, long)
  const names = (extra: number) => pack([title.length, 2], [extra, 2])
  const sizes = pack([size, 8], [bytes.length, 8])
  const start = pack([0x04034b50, 4], version, method, names(20), title, [1, 2], [16, 2], sizes)
  const local = pack(start, bytes)
  const directory = pack(
    pack([0x02014b50, 4], version, version, method, names(28), [0, 6], [0, 4], long),
    pack(title, [1, 2], [extraLength, 2], sizes, [0, 8]),
  )
  const at = local.length + directory.length
  const end = pack(
    pack([0x06064b50, 4], [44, 8], version, version, [0, 8], [count, 8], [count, 8]),
    pack([directory.length, 8], [local.length, 8]),
    pack([0x07064b50, 4], [0, 4], [at + locator, 8], [1, 4]),
    pack([0x06054b50, 4], [0, 4], [shortCount, 2], [shortCount, 2], long, long, [0, 2]),
  )
  return pack(local, directory, end)
}
interface Zip64Numbers {
  size: number
  count: number
  shortCount: number
  extraLength: number
  locator: number
}

/** An OpenDocument spreadsheet from the XML of its content. */
export function makeOdsOf(content: string, name = 'list.ods'): GivenFile {
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
  return { name, bytes: makeZip({ mimetype, 'content.xml': content }) }
}

export function makeOds(sheets: readonly MadeSheet[], name = 'list.ods'): GivenFile {
  return makeOdsOf(makeContent(sheets), name)
}

/** A workbook with shared strings, as programs write it; blank cells are left out. */
export function makeXlsx(
  { name: sheetName, rows }: MadeSheet,
  created = '2026-06-29',
  name = 'overview.xlsx',
): GivenFile {
  const strings: string[] = []
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      if (cell === '') return ''
      const reference = `${String.fromCharCode(65 + column)}${String(at + 1)}`
      const { text = '', formula } = typeof cell === 'string' ? { text: cell } : cell
      if (formula !== undefined) return `<c r="${reference}"><f>${escape(formula)}</f><v>0</v></c>`
      strings.push(`<si><t>${escape(text)}</t></si>`)
      return `<c r="${reference}" t="s"><v>${String(strings.length - 1)}</v></c>`
    })
    return `<row r="${String(at + 1)}">${cells.join('')}</row>`
  })
  const xml = '<?xml version="1.0"?>'
  const bytes = makeZip({
    'xl/workbook.xml': `${xml}<workbook xmlns:r="urn:r"><sheets><sheet name="${escape(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${xml}<sst>${strings.join('')}</sst>`,
    'docProps/core.xml': `${xml}<cp:coreProperties xmlns:cp="urn:c" xmlns:dcterms="urn:d"><dcterms:created>${created}T06:00:00Z</dcterms:created></cp:coreProperties>`,
  })
  return { name, bytes }
}

export function makeCsv(rows: readonly (readonly string[])[], name = 'lookup.csv'): GivenFile {
  const lines = rows.map((row) =>
    row
      .map((field) => (/[",\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
      .join(','),
  )
  return { name, bytes: strToU8(`\uFEFF${lines.join('\r\n')}\r\n`) }
}
