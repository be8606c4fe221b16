import { deflateSync } from 'node:zlib'

/** Characters beyond Latin-1 that reports print, as bytes of WinAnsiEncoding. */
const WIN_ANSI: Record<string, string> = {
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '•': '\x95',
  '–': '\x96',
}

/** One page’s drawing: "# " sets a line in 26 points, "## " in 14; a tab goes to the column of grades. */
function drawPage(lines: readonly string[]): string {
  let y = 780
  return lines
    .map((line) => {
      const [, marks = '', indent = '', words = ''] = /^(#*) ?( *)(.*)$/u.exec(line) ?? []
      const size = [12, 26, 14][marks.length] ?? 9
      y -= 1.3 * size
      const put = (x: number, text: string) => {
        const encoded = text.replace(/[’“”•–]/gu, (one) => WIN_ANSI[one] ?? one)
        return `BT /F1 ${String(size)} Tf ${String(x)} ${y.toFixed(1)} Td (${encoded.replace(/[()\\]/gu, '\\$&')}) Tj ET`
      }
      const number = /^(\d+\.) (.*)$/u.exec(words)
      const [name = '', grade] = words.split('\t')
      if (number !== null) return `${put(71, number[1] ?? '')}\n${put(99, number[2] ?? '')}`
      return `${put(71 + 14 * indent.length, name)}${grade === undefined ? '' : `\n${put(303, grade)}`}`
    })
    .join('\n')
}

/** A PDF without tags, of pages of lines; `trailer` is added to its trailer. */
export function makePdf(pages: readonly (readonly string[])[], trailer = ''): Uint8Array {
  const streams = pages.map((lines) => deflateSync(Buffer.from(drawPage(lines), 'latin1')))
  const kids = pages.map((_, at) => `${String(4 + 2 * at)} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${String(pages.length)}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...streams.flatMap((stream, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${String(5 + 2 * at)} 0 R>>`,
      `<</Filter/FlateDecode/Length ${String(stream.length)}>>\nstream\n${stream.toString('latin1')}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.5\n'
  const entries = objects.map((object, at) => {
    const place = String(file.length).padStart(10, '0')
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`
    return `${place} 00000 n \n`
  })
  const size = String(objects.length + 1)
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${String(file.length)}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file + table + end, 'latin1'))
}
