import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { crc32, deflateSync } from 'node:zlib'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { CardChoice } from '../../src/cards/card'
import { escapeNonAscii } from '../../src/cards/markup'
import { buildTableCard } from '../../src/cards/htmlCards'
import {
  drawBadge,
  drawPictures,
  type DrawnPicture,
  type RecordInPage,
} from '../../src/entries/prerender'
import { listJudgedAreas } from '../../src/record/views/board/latest'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { replaceFile } from './pages'

interface Pixels {
  /** RGBA bytes, row by row. */
  pixels: Uint8Array
  width: number
  height: number
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Eight bits per pixel, each an index into the palette. */
const [BITS, BY_PALETTE] = [8, 3]
const MAX_COLOURS = 2 ** BITS

function writeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A PNG chunk: length, name, content, and the checksum of name and content. */
function writeChunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  return Buffer.concat([writeNumber(content.byteLength), named, writeNumber(crc32(named))])
}

/** Pixels as palette indexes; each row starts with 0 for "no filter". */
function listColours({ pixels, width, height }: Pixels): { palette: Buffer; rows: Buffer } {
  const numbers = new Map<number, number>()
  const rows = Buffer.alloc(height * (width + 1))
  const values = new Uint32Array(pixels.slice().buffer)
  const colours: Uint8Array[] = []
  let [last, number] = [-1, 0]
  values.forEach((value, pixel) => {
    // Most pixels equal the one before.
    if (value !== last) {
      number = numbers.get(value) ?? numbers.size
      if (number === numbers.size) colours.push(pixels.subarray(pixel * 4, pixel * 4 + 3))
      numbers.set(value, number)
      last = value
    }
    rows[pixel + Math.floor(pixel / width) + 1] = number
  })
  if (numbers.size > MAX_COLOURS)
    throw new Error(
      `A card's picture has ${numbers.size} colours, its PNG can hold ${MAX_COLOURS}: draw it with fewer`,
    )
  return { palette: Buffer.concat(colours), rows }
}

/**
 * Encodes opaque pixels as a PNG with a palette, less than half the size of a true-colour one, and with a
 * description in British English. Throws for more than 256 colours.
 */
export function writePng(image: Pixels, description: string): Uint8Array {
  const { palette, rows } = listColours(image)
  const kind = Buffer.from([BITS, BY_PALETTE, 0, 0, 0])
  // Keyword; not compressed; language; no translated keyword.
  const keyword = Buffer.from('Description\0\0\0en-GB\0\0', 'latin1')
  return Buffer.concat([
    SIGNATURE,
    writeChunk('IHDR', Buffer.concat([writeNumber(image.width), writeNumber(image.height), kind])),
    writeChunk('iTXt', Buffer.concat([keyword, Buffer.from(description)])),
    writeChunk('PLTE', palette),
    writeChunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ])
}

const FAMILY = 'Source Sans 3'
/** PNG pixels per CSS pixel: sharp on projectors and in print. */
const SCALE = 2

const require = createRequire(import.meta.url)

async function readPart(what: string, find: () => string): Promise<Uint8Array> {
  try {
    return await readFile(find())
  } catch (cause) {
    const hint = 'Install what the build needs: npm ci'
    throw new Error(`The cards cannot be drawn: ${what} cannot be read. ${hint}`, { cause })
  }
}

/** Regular and semibold, the two weights used in pictures. */
function readFonts(): Promise<Uint8Array[]> {
  return Promise.all([
    readPart('the font Source Sans 3', () =>
      require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    ),
    readPart('the font Source Sans 3 SemiBold', () =>
      require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
    ),
  ])
}

/**
 * Loads the rasteriser that turns pictures into PNGs. The result is the same on every machine, because it
 * uses neither system fonts nor a browser. Throws if the rasteriser or a font cannot be read.
 */
async function loadRasteriser(): Promise<(picture: DrawnPicture) => Uint8Array> {
  const font = { fontBuffers: await readFonts(), defaultFontFamily: FAMILY }
  await initWasm(
    await readPart('the rasteriser', () => require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  )
  return ({ svg, text, width }) => {
    const fitTo = { mode: 'width', value: width * SCALE } as const
    const drawing = new Resvg(svg, { fitTo, font })
    const image = drawing.render()
    const png = writePng(image, text)
    image.free()
    drawing.free()
    return png
  }
}

let rasteriser: ReturnType<typeof loadRasteriser> | undefined

async function writePicture(file: string, picture: DrawnPicture): Promise<void> {
  rasteriser ??= loadRasteriser()
  const rasterise = await rasteriser
  await replaceFile(`${file}.png`, rasterise(picture))
}

/** Writes a record's badge as a PNG into `cards/<slug>`: what a link to its page is shown with. */
export async function writeBadge(
  folder: string,
  slug: string,
  { record, frameworks }: RecordInPage,
): Promise<void> {
  const target = join(folder, 'cards', slug)
  await mkdir(target, { recursive: true })
  await writePicture(join(target, 'badge'), drawBadge(buildRecordIndex(record, frameworks)))
}

/**
 * Writes a record's cards into `cards/<slug>`: its board, each area, a summary and a badge as pictures (SVG and
 * PNG) with their text, board and areas as tables too. Returns that folder.
 */
export async function writeCards(
  folder: string,
  slug: string,
  { record, frameworks }: RecordInPage,
): Promise<string> {
  const index = buildRecordIndex(record, frameworks)
  const tables: [name: string, choice: CardChoice][] = [
    ['ratings', {}],
    ...listJudgedAreas(index).map(({ id }): [string, CardChoice] => [
      `ratings-${id}`,
      { area: id },
    ]),
  ]
  const target = join(folder, 'cards', slug)
  await mkdir(target, { recursive: true })
  for (const [name, choice] of tables)
    await replaceFile(
      join(target, `${name}.html`),
      `${escapeNonAscii(buildTableCard(index, choice))}\n`,
    )
  for (const [name, picture] of drawPictures(index)) {
    const file = join(target, name)
    await replaceFile(`${file}.svg`, picture.svg)
    await writePicture(file, picture)
    await replaceFile(`${file}.txt`, `${picture.text}\n`)
  }
  return target
}
