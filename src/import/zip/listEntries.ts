import { MAX_ENTRIES, MAX_INFLATED_BYTES, MAX_RATIO, RATIO_COUNTS_FROM_BYTES } from '../limits'
import { ImportRefusal, quote } from '../refusal'

/** A file in an archive, as its directory describes it. */
export interface ZipEntry {
  name: string
  method: 'stored' | 'deflated'
  /** The compressed bytes. */
  packed: Uint8Array
  /** Declared size in bytes after inflating; enforced while inflating. */
  size: number
  crc: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_END = 0x06064b50
const ZIP64_EXTRA = 0x0001
const LOCATOR_LENGTH = 20
const END_LENGTH = 22
/** This value in a 32-bit field means that the number is in the ZIP64 fields. */
const IN_ZIP64 = 0xffffffff
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 0x1 | 0x40
const METHODS: Partial<Record<number, ZipEntry['method']>> = { 0: 'stored', 8: 'deflated' }

function refuse(file: string, found: string, todo: string, where?: string): ImportRefusal {
  const expected = 'a spreadsheet as Ofsted or Data to Insight publish it'
  return new ImportRefusal({ file, where, found, expected, todo })
}

const damaged = (file: string, found: string) =>
  refuse(file, found, 'The file is damaged or was cut off: download it again.')

/**
 * A name that would escape the target folder. Nothing is unpacked to disk, but no honest archive has such
 * names.
 */
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

/** A number of eight bytes. If it lies beyond the file, reading there throws, and the file is refused. */
function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

/**
 * The number of entries and the start of the directory. ZIP64 has both in its own record; the short fields
 * may defer to it but must not contradict it.
 */
function readEnd(view: DataView, end: number): { count: number; start: number } | undefined {
  const short = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) }
  const locator = end - LOCATOR_LENGTH
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return short
  const at = readLong(view, locator + 8)
  const long = { count: readLong(view, at + 32), start: readLong(view, at + 48) }
  const agree =
    (short.count === 0xffff || short.count === long.count) &&
    (short.start === IN_ZIP64 || short.start === long.start)
  return agree && view.getUint32(at, true) === ZIP64_END ? long : undefined
}

/**
 * An entry's sizes and offset. Values that do not fit into 32 bits are in a ZIP64 extra field, only those and
 * in this order. Throws `RangeError` if they are not.
 */
function readNumbers(view: DataView, at: number) {
  const extra = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = extra + view.getUint16(at + 30, true)
  let long = extra
  while (long + 4 <= extraEnd && view.getUint16(long, true) !== ZIP64_EXTRA) {
    long += 4 + view.getUint16(long + 2, true)
  }
  const longEnd = long + 4 <= extraEnd ? long + 4 + view.getUint16(long + 2, true) : long
  let next = long + 4
  const read = (field: number) => {
    const number = view.getUint32(at + field, true)
    if (number !== IN_ZIP64) return number
    if (next + 8 > Math.min(longEnd, extraEnd)) throw new RangeError('no number in ZIP64')
    next += 8
    return readLong(view, next - 8)
  }
  return { size: read(24), packedSize: read(20), local: read(42) }
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
  const { size, packedSize, local } = readNumbers(view, at)
  const ratio = size / Math.max(1, packedSize)
  if (size > RATIO_COUNTS_FROM_BYTES && ratio > MAX_RATIO) {
    throw refuse(
      file,
      `a part that grows ${Math.round(ratio)} times`,
      'Do not use this file.',
      where,
    )
  }
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw damaged(file, 'a part that is not there')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) throw damaged(file, 'a part that ends too early')
  const packed = bytes.subarray(start, start + packedSize)
  return { name, method, packed, size, crc: view.getUint32(at + 16, true) }
}

/** Whether entries share bytes, a trick to repeat a zip bomb in a small archive. */
function haveOverlap(entries: readonly ZipEntry[]): boolean {
  const places = entries.map(({ packed }) => [packed.byteOffset, packed.length] as const)
  places.sort(([a], [b]) => a - b)
  return places.some(([start], at) => {
    const [before = 0, length = 0] = places[at - 1] ?? []
    return start < before + length
  })
}

/**
 * The entries of a zip archive by name, not yet inflated. Directories are left out. Throws `ImportRefusal`
 * for archives that are damaged, encrypted or too large, and for repeated or hostile names.
 */
export function listEntries(file: string, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, ZipEntry>()
  try {
    const end = findEnd(view)
    if (end === undefined) throw damaged(file, 'no list of its parts')
    const directory = readEnd(view, end)
    if (directory === undefined) throw damaged(file, 'no list of its parts')
    const { count, start } = directory
    if (count > MAX_ENTRIES) throw refuse(file, `${count} parts`, 'Do not use this file.')
    let at = start
    let total = 0
    for (let index = 0; index < count; index++) {
      const entry = readEntry(file, bytes, view, at)
      total += entry.size
      if (entries.has(entry.name)) throw damaged(file, `two parts named ${quote(entry.name)}`)
      if (!entry.name.endsWith('/')) entries.set(entry.name, entry)
      at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
    }
    if (haveOverlap([...entries.values()])) throw damaged(file, 'parts that overlap')
    if (total > MAX_INFLATED_BYTES) {
      const megabytes = Math.round(total / 1024 / 1024)
      throw refuse(file, `${megabytes} MB once inflated`, 'Do not use this file.')
    }
  } catch (error) {
    if (error instanceof RangeError) throw damaged(file, 'addresses outside itself')
    throw error
  }
  return entries
}
