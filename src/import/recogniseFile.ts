import { MAX_FILE_BYTES } from './limits'
import { ImportRefusal } from './refusal'
import { readCsv } from './sheets/readCsv'
import { readOds } from './sheets/readOds'
import type { Sheet } from './sheets/sheet'
import { readCreated, readXlsx } from './sheets/readXlsx'
import { listEntries } from './zip/listEntries'

/** A chosen file. Nothing about it is trusted, least of all its name. */
export interface GivenFile {
  name: string
  bytes: Uint8Array
}

/** A file whose format was recognised, with its sheets. */
export interface SheetsFile {
  name: string
  form: 'ods' | 'xlsx' | 'csv'
  sheets: Sheet[]
  /** The day on which the file says it was created: "2026-06-29". */
  created?: string
}

const EXPECTED =
  'Ofsted’s list of outcomes (.ods), Data to Insight’s overview (.xlsx) or the lookup of authorities (.csv)'
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}

/** The encoding that a byte order mark names; UTF-8 without one. */
function findEncoding(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8'
}

/** Decodes text. Windows-1252 is refused, because it cannot be told from other single-byte encodings. */
function readText(file: string, bytes: Uint8Array): string {
  let text = ''
  try {
    text = new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes)
  } catch {
    text = '\0'
  }
  if (!text.includes('\0')) return text
  throw new ImportRefusal({
    file,
    found: 'neither a spreadsheet nor text in UTF-8, or in UTF-16 with its mark',
    expected: EXPECTED,
    todo: 'A table in another encoding, such as Windows-1252: save it as “CSV UTF-8”.',
  })
}

function readArchive({ name, bytes }: GivenFile): SheetsFile {
  const entries = listEntries(name, bytes)
  if (entries.has('xl/workbook.xml')) {
    const created = readCreated(name, entries)
    const sheets = readXlsx(name, entries)
    return { name, form: 'xlsx', sheets, ...(created !== undefined && { created }) }
  }
  if (entries.has('content.xml')) {
    return { name, form: 'ods', sheets: readOds(name, entries) }
  }
  const found = 'an archive that is no spreadsheet'
  const todo = 'If the file was packed for sending, unpack it first.'
  throw new ImportRefusal({ file: name, found, expected: EXPECTED, todo })
}

/**
 * Recognises a file by its content and reads its sheets. Throws `ImportRefusal` for any other format, and for
 * files that are damaged, encrypted, hostile or beyond the limits.
 */
export function recogniseFile(given: GivenFile): SheetsFile {
  const { name, bytes } = given
  const refuse = (found: string, todo: string) =>
    new ImportRefusal({ file: name, found, expected: EXPECTED, todo })
  if (bytes.length === 0) throw refuse('an empty file', 'Download it again.')
  if (bytes.length > MAX_FILE_BYTES) {
    throw refuse(`${Math.round(bytes.length / 1024 / 1024)} MB`, 'Choose one of those files.')
  }
  if (startsWith(bytes, ARCHIVE)) return readArchive(given)
  if (startsWith(bytes, OLD_OFFICE)) {
    const found = 'an encrypted workbook, or one in the format before 2007'
    throw refuse(found, 'Save it as .xlsx or .ods, without a password.')
  }
  const text = readText(name, bytes)
  if (/^\s*[[{<]/u.test(text)) {
    throw refuse('JSON or a web page', 'Choose one of those files.')
  }
  return { name, form: 'csv', sheets: [readCsv(name, text)] }
}
