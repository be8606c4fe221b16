import { Inflate } from 'fflate'
import { ImportRefusal, quote } from '../refusal'
import type { ZipEntry } from './listEntries'

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 as zip archives use it, continued from `before` (0 at the start). fflate does not verify it. */
export function continueCrc32(before: number, bytes: Uint8Array): number {
  let value = ~before
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0)
  return ~value >>> 0
}

/** Deflate expands at most 1032 times, so one push yields at most 4 MB before it is counted. */
const PUSHED_AT_ONCE = 4096

function* inflate(entry: ZipEntry, isTooLong: (bytes: number) => boolean): Generator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const inflater = new Inflate((piece) => pieces.push(piece))
  for (let at = 0; at < entry.packed.length; at += PUSHED_AT_ONCE) {
    const isLast = at + PUSHED_AT_ONCE >= entry.packed.length
    inflater.push(entry.packed.subarray(at, at + PUSHED_AT_ONCE), isLast)
    for (const piece of pieces.splice(0)) {
      if (isTooLong(piece.length)) return
      yield piece
    }
  }
}

/**
 * Inflates an entry piece by piece, never beyond its declared size. Throws `ImportRefusal` if it is damaged,
 * or longer or shorter than declared.
 */
function* inflateEntry(file: string, entry: ZipEntry): Generator<Uint8Array> {
  const damaged = (found: string) =>
    new ImportRefusal({
      file,
      where: `part ${quote(entry.name)}`,
      found,
      expected: 'a part as long as the file declares',
      todo: 'The file is damaged or made to mislead: download it again.',
    })
  let length = 0
  let crc = 0
  const isTooLong = (bytes: number) => {
    length += bytes
    return length > entry.size
  }
  try {
    const pieces = entry.method === 'stored' ? [entry.packed] : inflate(entry, isTooLong)
    if (entry.method === 'stored') length = entry.packed.length
    for (const piece of pieces) {
      crc = continueCrc32(crc, piece)
      yield piece
    }
  } catch (error) {
    if (error instanceof ImportRefusal) throw error
    throw damaged('bytes that cannot be inflated')
  }
  if (length > entry.size) throw damaged('more than it declares')
  if (length < entry.size) throw damaged('less than it declares')
  if (crc !== entry.crc) throw damaged('a wrong checksum')
}

/** Inflates an entry as UTF-8 text, piece by piece. */
export function* inflateText(file: string, entry: ZipEntry): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (piece?: Uint8Array) => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch {
      throw new ImportRefusal({
        file,
        where: `part ${quote(entry.name)}`,
        found: 'bytes that are not UTF-8',
        expected: 'text in UTF-8',
        todo: 'Open the file and save it again.',
      })
    }
  }
  for (const piece of inflateEntry(file, entry)) yield decode(piece)
  yield decode()
}

/** The whole text of a small entry; empty if there is no such entry. */
export function readSmallText(file: string, entry: ZipEntry | undefined): string {
  return entry === undefined ? '' : [...inflateText(file, entry)].join('')
}
