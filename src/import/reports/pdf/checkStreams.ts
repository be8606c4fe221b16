import { areObjectsSound } from './checkObjects'
import { MAX_INFLATED_BYTES, MAX_REPORT_BYTES } from './limits'

/** What is wrong with a file before anything is read in it. */
export type FileFault = 'not-a-pdf' | 'damaged' | 'encrypted' | 'too-large'

/** The last bytes hold `startxref` and `%%EOF`; a file that was cut off lacks them. */
const TAIL = 1024
const STREAM = /\bstream\r?\n/gu
const END_OF_STREAM = /^\s*endstream\b/u
const OBJECT_BEFORE = /\bobj\b/u

/**
 * Inflates one stream and counts its bytes, up to a little more than `most`; the browser and Node check its
 * Adler-32. Undefined if it is damaged.
 */
async function countInflated(bytes: Uint8Array<ArrayBuffer>, most: number) {
  let size = 0
  try {
    const inflater = new DecompressionStream('deflate')
    const reader = new Blob([bytes]).stream().pipeThrough(inflater).getReader()
    while (size <= most) {
      const { done, value } = await reader.read()
      if (done) return size
      size += value.byteLength
    }
    await reader.cancel()
    return size
  } catch {
    return undefined
  }
}

/** The length that a stream's dictionary states, itself or by the number of another object. */
function findLength(dictionary: string, text: string): number | undefined {
  const [, length, reference] = /\/Length\s+(\d+)(\s+\d+\s+R\b)?/u.exec(dictionary) ?? []
  if (length === undefined || reference === undefined)
    return length === undefined ? undefined : Number(length)
  const [, stated] =
    new RegExp(`\\b${length}\\s+\\d+\\s+obj\\s+(\\d+)\\s+endobj`, 'u').exec(text) ?? []
  return stated === undefined ? undefined : Number(stated)
}

/**
 * Walks through all streams of a PDF once. PDF libraries overlook damage, so that a row of a table could
 * vanish without a word; the checksum of each compressed stream tells. Undefined for a sound file.
 */
export async function findFileFault(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FileFault | undefined> {
  if (bytes.byteLength > MAX_REPORT_BYTES) return 'too-large'
  // One character a byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(bytes)
  if (!text.slice(0, TAIL).includes('%PDF-')) return 'not-a-pdf'
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/u.test(text)) return 'encrypted'
  const tail = text.slice(-TAIL)
  if (!/startxref\s+\d+\s+%%EOF/u.test(tail)) return 'damaged'
  let left = MAX_INFLATED_BYTES
  let outside = ''
  let from = 0
  STREAM.lastIndex = 0
  for (let found = STREAM.exec(text); found !== null; found = STREAM.exec(text)) {
    const start = found.index + found[0].length
    const before = text.slice(Math.max(0, found.index - 4096), found.index)
    const dictionary = before.split(OBJECT_BEFORE).at(-1) ?? ''
    if (!dictionary.trimEnd().endsWith('>>')) continue
    const length = findLength(dictionary, text)
    if (length === undefined) return 'damaged'
    const end = start + length
    if (!END_OF_STREAM.test(text.slice(end, end + 32))) return 'damaged'
    STREAM.lastIndex = end
    outside += text.slice(from, start)
    from = end
    if (!/\/Filter\s*\[?\s*\/FlateDecode\b/u.test(dictionary)) continue
    const inflated = await countInflated(bytes.subarray(start, end), left)
    if (inflated === undefined) return 'damaged'
    left -= inflated
    if (left < 0) return 'too-large'
  }
  return areObjectsSound(text, outside + text.slice(from)) ? undefined : 'damaged'
}
