import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PictureCard } from '../../src/cards/pictureCard'
import { writePng } from './png'

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
    const png = writePng(image, text)
    image.free()
    drawing.free()
    return png
  }
}
