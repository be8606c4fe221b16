import { parseXml, type XmlElement } from './parseXml'
import type { Piece } from './splitElements'

/** Enough rows to be worth a call of the parser, few enough to take no memory. */
const BATCH_CHARACTERS = 128 * 1024

/** Parses pieces in batches; containers are given as the opening tag that they are, closed at once. */
export function* parseInBatches(
  file: string,
  part: string,
  pieces: Iterable<Piece>,
): Generator<XmlElement> {
  let batch: string[] = []
  let length = 0
  for (const { kind, xml } of pieces) {
    const isOpen = kind === 'container' && !xml.endsWith('/>')
    batch.push(isOpen ? `${xml.slice(0, -1)}/>` : xml)
    length += xml.length
    if (length > BATCH_CHARACTERS) {
      yield* parseXml(file, part, batch.join(''))
      batch = []
      length = 0
    }
  }
  yield* parseXml(file, part, batch.join(''))
}
