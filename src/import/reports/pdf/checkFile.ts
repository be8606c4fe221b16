import { MAX_REPORT_INFLATED_BYTES, MAX_REPORT_BYTES } from '../../limits'

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

/** Names that decide what text a page shows. A PDF reader ignores one with a changed letter without a word. */
const KEYS =
  'Contents Kids Pages Page Parent Resources Font FontDescriptor DescendantFonts Encoding ToUnicode BaseFont Subtype Widths FirstChar LastChar Type TrueType CIDSystemInfo Registry Ordering Supplement CIDToGIDMap Identity-H WinAnsiEncoding Differences XObject Form StructTreeRoot StructElem StructParents ParentTree RoleMap MediaBox Rotate Filter FlateDecode Length Count'.split(
    ' ',
  )
const TOKEN =
  /[\0\t\n\f\r ]+|%[^\r\n]*|\/[!-~]*?(?=[\0\t\n\f\r ()<>[\]{}/%]|$)|<<|>>|[[\]]|<[\da-fA-F\s]*>|[+-]?(?:\d+\.?\d*|\.\d+)|(?:endobj|obj|stream|endstream|xref|trailer|startxref|true|false|null|R|n|f)(?![\w])/uy
const STRING = /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\))*\)/uy

function isMisspelt(name: string): boolean {
  return KEYS.some(
    (key) =>
      key.length === name.length &&
      [...key].filter((letter, at) => letter !== name[at]).length === 1,
  )
}

/** Whether text outside streams is PDF syntax: brackets match, and no key is misspelt. */
function isSyntaxSound(text: string): boolean {
  const open: string[] = []
  let before: string[] = []
  for (let at = 0; at < text.length;) {
    const pattern = text[at] === '(' ? STRING : TOKEN
    pattern.lastIndex = at
    const token = pattern.exec(text)?.[0]
    if (token === undefined || token === '') return false
    at += token.length
    if (/^[\s%\0]/u.test(token)) continue
    if (token === '<<' || token === '[') open.push(token)
    else if (token === '>>' || token === ']') {
      if (open.pop() !== (token === ']' ? '[' : '<<')) return false
    } else if (token === 'endobj' || token === 'stream') {
      if (open.length > 0) return false
    } else if (token === 'obj' || token === 'R') {
      if (!/^\d+ \d+$/u.test(before.join(' '))) return false
    } else if (token.startsWith('/') && isMisspelt(token.slice(1))) return false
    before = [...before.slice(-1), token]
  }
  return open.length === 0
}

/** Whether each table of objects leads to the objects that it names. */
function areTablesSound(file: string): boolean {
  const header = file.indexOf('%PDF-')
  const tables = file.matchAll(/\bxref\s+([\d nf\r\n]+?)\s*trailer\b/gu)
  return [...tables].every(([, table = '']) => {
    let number = 0
    let left = 0
    for (const line of table.split(/[\r\n]+/u)) {
      const [first = '', second = '', use] = line.trim().split(' ')
      if (use === undefined) {
        if (left > 0) return false
        number = Number(first)
        left = Number(second)
        continue
      }
      const head = `${number} ${String(Number(second))} obj`
      if (use === 'n' && !file.startsWith(head, header + Number(first))) return false
      number += 1
      left -= 1
    }
    return left === 0
  })
}

/**
 * Checks all streams of a PDF. PDF libraries overlook damage, so that a row of a table could vanish without a
 * word; the checksum of each compressed stream shows it. Undefined for a sound file.
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
  let left = MAX_REPORT_INFLATED_BYTES
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
  // The text outside streams, which no checksum covers.
  const isSound = isSyntaxSound(outside + text.slice(from)) && areTablesSound(text)
  return isSound ? undefined : 'damaged'
}
