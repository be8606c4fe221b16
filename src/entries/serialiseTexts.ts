import type { Span } from '../app/dialogs/localImport/importProtocol'

/**
 * Serialises values as JSON, one after another, into one buffer that can be transferred. `add`
 * returns the range of its value in bytes.
 */
export function startSerialising() {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let length = 0
  return {
    add: (value: unknown): Span => {
      const piece = encoder.encode(JSON.stringify(value))
      const from = length
      pieces.push(piece)
      length += piece.length
      return [from, length]
    },
    finish: (): ArrayBuffer => {
      const bytes = new Uint8Array(length)
      let at = 0
      for (const piece of pieces) {
        bytes.set(piece, at)
        at += piece.length
      }
      return bytes.buffer
    },
  }
}
