import { MOST_ENTRIES, MOST_INFLATED_BYTES, MOST_RATIO, RATIO_COUNTS_FROM_BYTES } from '../limits'
import { ImportRefusal, quote } from '../refusal'

/** One file inside an archive, as the archive's directory describes it. */
export interface ZipEntry {
  name: string
  method: 'stored' | 'deflated'
  /** Bytes in the archive. */
  packed: Uint8Array
  /** Bytes after inflating, as declared: held to while inflating. */
  size: number
  crc: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 0x1 | 0x40
const METHODS: Partial<Record<number, ZipEntry['method']>> = { 0: 'stored', 8: 'deflated' }

function refuse(file: string, found: string, todo: string, where?: string): ImportRefusal {
  const expected = 'a spreadsheet as Ofsted or Data to Insight publish it'
  return new ImportRefusal({
    file,
    ...(where === undefined ? {} : { where }),
    found,
    expected,
    todo,
  })
}

const damaged = (file: string, found: string) =>
  refuse(file, found, 'The file is damaged or was cut off: download it again.')

/** A name that would leave the folder it is unpacked into; nothing is unpacked, yet nobody honest writes one. */
function isPathTrick(name: string): boolean {
  if (name === '' || name.startsWith('/') || /[\\\p{Cc}]|^[A-Za-z]:/u.test(name)) return true
  return name.split('/').includes('..')
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}

function readEntry(file: string, bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (view.getUint32(at, true) !== DIRECTORY_ENTRY)
    throw damaged(file, 'a broken list of its parts')
  const name = new TextDecoder().decode(
    bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
  )
  const where = `part ${quote(name)}`
  if (isPathTrick(name)) {
    throw refuse(file, 'a part whose name points outside the file', 'Do not use this file.', where)
  }
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) {
    throw refuse(file, 'an encrypted part', 'Save the file without a password.', where)
  }
  const method = METHODS[view.getUint16(at + 10, true)]
  if (method === undefined) {
    throw refuse(file, 'an unusual compression', 'Open the file and save it again.', where)
  }
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const ratio = size / Math.max(1, packedSize)
  if (size > RATIO_COUNTS_FROM_BYTES && ratio > MOST_RATIO) {
    throw refuse(
      file,
      `a part that grows ${Math.round(ratio)} times`,
      'Do not use this file.',
      where,
    )
  }
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw damaged(file, 'a part that is not there')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) throw damaged(file, 'a part that ends too early')
  const packed = bytes.subarray(start, start + packedSize)
  return { name, method, packed, size, crc: view.getUint32(at + 16, true) }
}

/**
 * The parts of a zip archive by name, none inflated yet. Throws `ImportRefusal` for what is damaged,
 * encrypted, too large, repeated or named so as to trick (directories are left out).
 */
export function listEntries(file: string, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, ZipEntry>()
  try {
    const end = findEnd(view)
    if (end === undefined) throw damaged(file, 'no list of its parts')
    const count = view.getUint16(end + 10, true)
    if (count > MOST_ENTRIES) throw refuse(file, `${count} parts`, 'Do not use this file.')
    let at = view.getUint32(end + 16, true)
    let total = 0
    for (let index = 0; index < count; index++) {
      const entry = readEntry(file, bytes, view, at)
      total += entry.size
      if (entries.has(entry.name)) throw damaged(file, `two parts named ${quote(entry.name)}`)
      if (!entry.name.endsWith('/')) entries.set(entry.name, entry)
      at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
    }
    if (total > MOST_INFLATED_BYTES) {
      const megabytes = Math.round(total / 1024 / 1024)
      throw refuse(file, `${megabytes} MB once inflated`, 'Do not use this file.')
    }
  } catch (error) {
    if (error instanceof RangeError) throw damaged(file, 'addresses outside itself')
    throw error
  }
  return entries
}
