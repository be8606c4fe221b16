/** Names that decide what text a page shows. With one letter changed, a reader passes over them silently. */
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
      const head = `${String(number)} ${String(Number(second))} obj`
      if (use === 'n' && !file.startsWith(head, header + Number(first))) return false
      number += 1
      left -= 1
    }
    return left === 0
  })
}

/**
 * Whether the text outside streams, which no checksum covers, looks undamaged: `outside` is the file
 * without what is in its streams, one character a byte.
 */
export function areObjectsSound(file: string, outside: string): boolean {
  return isSyntaxSound(outside) && areTablesSound(file)
}
