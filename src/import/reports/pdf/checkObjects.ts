/** Names that decide what text a page shows. One changed letter makes a reader pass over it without a word. */
const KEYS =
  'Contents Kids Pages Page Parent Resources Font FontDescriptor DescendantFonts Encoding ToUnicode BaseFont Subtype Widths FirstChar LastChar Type TrueType CIDSystemInfo Registry Ordering Supplement CIDToGIDMap Identity-H WinAnsiEncoding Differences XObject Form StructTreeRoot StructElem StructParents ParentTree RoleMap MediaBox Rotate Filter FlateDecode Length Count'.split(
    ' ',
  )

const TOKEN =
  /[\0\t\n\f\r ]+|%[^\r\n]*|\/[!-~]*?(?=[\0\t\n\f\r ()<>[\]{}/%]|$)|<<|>>|[[\]]|<[\da-fA-F\s]*>|[+-]?(?:\d+\.?\d*|\.\d+)|(?:endobj|obj|stream|endstream|xref|trailer|startxref|true|false|null|R|n|f)(?![\w])/uy
const STRING = /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\))*\)/uy

/** Whether a name differs from one of the keys by a single letter. */
function isMisspelt(name: string): boolean {
  return KEYS.some(
    (key) =>
      key.length === name.length &&
      key.length > 3 &&
      [...key].filter((letter, at) => letter !== name[at]).length === 1,
  )
}

/** The tokens of what stands outside streams; undefined where something is no PDF syntax. */
function tokenise(text: string): string[] | undefined {
  const tokens: string[] = []
  for (let at = 0; at < text.length;) {
    const pattern = text[at] === '(' ? STRING : TOKEN
    pattern.lastIndex = at
    const token = pattern.exec(text)?.[0]
    if (token === undefined || token === '') return undefined
    if (!/^[\s%\0]/u.test(token)) tokens.push(token)
    at += token.length
  }
  return tokens
}

/** The objects that are packed in a stream, and those to which they refer. */
function listPacked(text: string) {
  const head = /^[\d\s]*/u.exec(text)?.[0].trim().split(/\s+/u) ?? []
  const referred = [...text.matchAll(/(\d+)\s+(\d+)\s+R\b/gu)]
  return {
    defined: head.filter((_, at) => at % 2 === 0).map((number) => `${number} 0`),
    referred: referred.map(([, number = '', generation = '']) => `${number} ${generation}`),
  }
}

/** Whether each table of objects leads to the objects that it names. */
function areTablesSound(file: string): boolean {
  const header = file.indexOf('%PDF-')
  return [...file.matchAll(/\bxref\s+([\d nf\r\n]+?)\s*trailer\b/gu)].every(([, table = '']) => {
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
      const at = header + Number(first)
      const head = `${String(number)} ${String(Number(second))} obj`
      if (use === 'n' && !file.startsWith(head, at)) return false
      number += 1
      left -= 1
    }
    return left === 0
  })
}

/**
 * Whether the objects of a PDF hold together: `text` is the file without what is in its streams, one character
 * a byte, `packed` the streams that hold objects. Brackets match, and no key is misspelt. A changed reference
 * leads to an object that does not exist, and leaves one to which nothing leads; either alone may be sound.
 */
export function areObjectsSound(file: string, text: string, packed: readonly string[]): boolean {
  const tokens = tokenise(text)
  if (tokens === undefined || !areTablesSound(file)) return false
  const hidden = packed.map(listPacked)
  const defined = hidden.flatMap((one) => one.defined)
  const referred = new Set(hidden.flatMap((one) => one.referred))
  const open: string[] = []
  let current = ''
  for (const [at, token] of tokens.entries()) {
    if (token === '<<' || token === '[') open.push(token)
    else if (token === '>>' || token === ']') {
      if (open.pop() !== (token === ']' ? '[' : '<<')) return false
    } else if (token === 'endobj' || token === 'stream') {
      if (open.length > 0) return false
    } else if (token === 'obj' || token === 'R') {
      const id = tokens.slice(Math.max(0, at - 2), at).join(' ')
      if (!/^\d+ \d+$/u.test(id)) return false
      if (token === 'R') referred.add(id)
      else defined.push((current = id))
    } else if (token === '/XRef' || token === '/ObjStm') referred.add(current)
    else if (token.startsWith('/') && isMisspelt(token.slice(1))) return false
  }
  const known = new Set(defined)
  const isMissing = [...referred].some((id) => !known.has(id))
  const isExtra = known.size < defined.length || defined.some((id) => !referred.has(id))
  return open.length === 0 && !(isMissing && isExtra)
}
