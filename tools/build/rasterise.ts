import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PictureCard } from '../../src/cards/pictureCard'
import { writePng } from './png'

const FAMILY = 'Source Sans 3'
/** Pixels of a PNG for each px of its picture: sharp on a projector and in print. */
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

/** Regular and semibold: the two weights that pictures are set in. */
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
 * Makes ready what turns pictures into PNG files, the same on every machine: neither its
 * fonts nor a browser is asked. Throws where the rasteriser or the font cannot be read.
 */
export async function loadRasteriser(): Promise<(picture: PictureCard) => Uint8Array> {
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
