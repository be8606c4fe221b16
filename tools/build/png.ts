import { crc32, deflateSync } from 'node:zlib'

export interface Pixels {
  /** Red, green, blue and opacity of each pixel, row by row. */
  pixels: Uint8Array
  width: number
  height: number
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Eight bits a pixel, each the number of a colour in the palette. */
const [BITS, BY_PALETTE] = [8, 3]
const MOST_COLOURS = 2 ** BITS

function writeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A chunk of a PNG file: length, name, content, and the checksum of the latter two. */
function writeChunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  return Buffer.concat([writeNumber(content.byteLength), named, writeNumber(crc32(named))])
}

/** Pixels as numbers of colours, each row after a zero for "not filtered". */
function listColours({ pixels, width, height }: Pixels): { palette: Buffer; rows: Buffer } {
  const numbers = new Map<number, number>()
  const rows = Buffer.alloc(height * (width + 1))
  const values = new Uint32Array(pixels.slice().buffer)
  const colours: Uint8Array[] = []
  let [last, number] = [-1, 0]
  values.forEach((value, pixel) => {
    // Most pixels are as the one before them.
    if (value !== last) {
      number = numbers.get(value) ?? numbers.size
      if (number === numbers.size) colours.push(pixels.subarray(pixel * 4, pixel * 4 + 3))
      numbers.set(value, number)
      last = value
    }
    rows[pixel + Math.floor(pixel / width) + 1] = number
  })
  if (numbers.size > MOST_COLOURS)
    throw new Error(
      `A card's picture has ${numbers.size} colours, its PNG can hold ${MOST_COLOURS}: draw it with fewer`,
    )
  return { palette: Buffer.concat(colours), rows }
}

/**
 * Writes opaque pixels of at most 256 colours as a PNG file, less than half as large as one
 * of full colour; with a description in it, in British English. Throws for more colours.
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
