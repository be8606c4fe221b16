import { readFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readElements, readText as readWordsOf } from '../../src/import/sheets/parseXml'
import { readDistFrameworks, readDistRecord, readText, DIST } from './dist'
import { expectDate } from './facts'

const record = readDistRecord()
const { areas, frameworks } = readDistFrameworks()
const judged = new Set(
  record.inspections
    .flatMap(({ framework }) =>
      frameworks.filter(({ id }) => id === framework).flatMap(({ judgements }) => judgements),
    )
    .flatMap((judgement) => judgement.areas),
)
const TABLES = [
  'ratings',
  ...areas.filter(({ id }) => judged.has(id)).map(({ id }) => `ratings-${id}`),
]
const PICTURES = [...TABLES, 'summary', 'badge']

function readCard(name: string): Buffer {
  return readFileSync(path.join(DIST, 'cards/hampshire', name))
}

/** The chunks of a PNG file by name; each checksum is held against its content. */
function readPng(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const named = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4))
    at += 12 + length
  }
  return chunks
}

describe.each(PICTURES)('the picture %s', (view) => {
  const svg = readCard(`${view}.svg`).toString()
  const text = readCard(`${view}.txt`)
    .toString()
    .replace(/^\uFEFF/u, '')
    .trimEnd()
  const [, width, height] = /<svg [^>]*?width="(\d+)" height="(\d+)"/u.exec(svg) ?? []

  it('is a picture that is well formed and says its text', () => {
    // Throws where it is not.
    const [desc] = readElements('svg', 'card', [svg], { whole: ['desc'] })
    expect(readWordsOf(desc)).toBe(text.replaceAll('\n', ' '))
  })

  it('is a PNG of twice the size with its text in it', () => {
    const png = readCard(`${view}.png`)
    expect(png.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n')
    const chunks = readPng(png)
    const size = [chunks.get('IHDR')?.readUInt32BE(0), chunks.get('IHDR')?.readUInt32BE(4)]
    expect(size).toEqual([2 * Number(width), 2 * Number(height)])
    expect(chunks.get('iTXt')?.toString()).toBe(`Description\0\0\0en-GB\0\0${text}`)
  })

  it('has letters in its PNG, not boxes and marks alone', () => {
    const chunks = readPng(readCard(`${view}.png`))
    const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
    const line = 2 * Number(width) + 1
    // Strokes of letters change colour often: the lines of the title, under the margin, have most.
    const changes = Array.from({ length: 130 }, (_, below) => {
      const pixels = [...rows.subarray(line * (below + 30), line * (below + 31))]
      return pixels.filter((colour, at) => at > 1 && colour !== pixels[at - 1]).length
    })
    expect(Math.max(...changes)).toBeGreaterThan(100)
  })
})

describe.each(TABLES)('the card %s', (view) => {
  it('is a table that says when it was and when it was checked', () => {
    const table = readText(readCard(`${view}.html`).toString())
    for (const { ended } of record.inspections.slice(-1)) expect(table).toContain(expectDate(ended))
    expect(table).toContain(`as checked on ${expectDate({ day: record.keeping.checkedOn })}`)
    expect(table).toContain('Not an Ofsted product.')
  })
})
