import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const resolvePackage = createRequire(import.meta.url).resolve

/** Where the tables of an OpenType font begin, by name. */
function findTables(font: Buffer): Map<string, number> {
  const count = font.readUInt16BE(4)
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const entry = 12 + 16 * at
      return [font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8)]
    }),
  )
}

/** The number of a letter's drawing, from the font's segments of letters (format 4); 0 for none. */
function findGlyph(font: Buffer, segments: number, code: number): number {
  const size = font.readUInt16BE(segments + 6)
  for (let at = 0; at < size; at += 2) {
    if (code > font.readUInt16BE(segments + 14 + at)) continue
    const start = font.readUInt16BE(segments + 16 + size + at)
    if (code < start) return 0
    const delta = font.readInt16BE(segments + 16 + 2 * size + at)
    const place = segments + 16 + 3 * size + at
    const range = font.readUInt16BE(place)
    if (range === 0) return (code + delta) & 0xffff
    return (font.readUInt16BE(place + range + 2 * (code - start)) + delta) & 0xffff
  }
  return 0
}

/** Reads how wide each letter is, in em, from a font of the package that pictures are set in. */
export function readFontWidths(file: string): (letter: string) => number {
  const font = readFileSync(resolvePackage(`@expo-google-fonts/source-sans-3/${file}`))
  const tables = findTables(font)
  const [head = 0, hhea = 0, hmtx = 0, cmap = 0] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) =>
    tables.get(name),
  )
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at),
  )
  const segments = subtables.find((at) => font.readUInt16BE(at) === 4)
  if (segments === undefined) throw new Error(`${file} has no table of letters that is understood`)
  const last = font.readUInt16BE(hhea + 34) - 1
  return (letter) => {
    const glyph = findGlyph(font, segments, letter.codePointAt(0) ?? 0)
    if (glyph === 0) throw new Error(`${file} has no ${letter}`)
    return font.readUInt16BE(hmtx + 4 * Math.min(glyph, last)) / font.readUInt16BE(head + 18)
  }
}
