import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { crc32 } from 'node:zlib'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PictureCard } from '../../src/cards/pictureCard'

const FAMILY = 'Source Sans 3'
const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf']
/** Pixels of a PNG for each px of its picture: sharp on a projector and in print. */
const SCALE = 2

const resolvePackage = createRequire(import.meta.url).resolve

async function readPart(path: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(resolvePackage(path))
  } catch (cause) {
    throw new Error(
      `The cards cannot be drawn: ${what} (${path}) cannot be read. Install what the build needs: npm ci`,
      { cause },
    )
  }
}

/** A chunk of a PNG file: length, name, content, and the checksum of the latter two. */
function writeChunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.byteLength)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Signature and header, which must come first. */
const BEFORE_CHUNKS = 8 + 25

/** The PNG with its text alternative in it, as UTF-8 under the keyword "Description". */
function describePng(png: Uint8Array, text: string): Uint8Array {
  // Keyword; not compressed; no language; no translated keyword.
  const content = Buffer.concat([
    Buffer.from('Description\0\0\0en-GB\0\0', 'latin1'),
    Buffer.from(text),
  ])
  return Buffer.concat([
    png.subarray(0, BEFORE_CHUNKS),
    writeChunk('iTXt', content),
    png.subarray(BEFORE_CHUNKS),
  ])
}

/**
 * Makes ready what turns pictures into PNG files, the same on every machine: neither its
 * fonts nor a browser is asked. Throws where the rasteriser or the font cannot be read.
 */
export async function loadRasteriser(): Promise<(picture: PictureCard) => Uint8Array> {
  const fonts = FONTS.map((file) =>
    readPart(`@expo-google-fonts/source-sans-3/${file}`, 'the font'),
  )
  await initWasm(await readPart('@resvg/resvg-wasm/index_bg.wasm', 'the rasteriser'))
  const font = { fontBuffers: await Promise.all(fonts), defaultFontFamily: FAMILY }
  return ({ svg, text, width }) => {
    const fitTo = { mode: 'width', value: width * SCALE } as const
    const drawing = new Resvg(svg, { fitTo, font })
    const image = drawing.render()
    const png = describePng(image.asPng(), text)
    image.free()
    drawing.free()
    return png
  }
}
