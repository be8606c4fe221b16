import { MOST_ROW_CHARACTERS } from '../limits'
import { ImportRefusal, quote } from '../refusal'

/** A piece of a long document: the opening tag of a container, or a whole small element. */
export interface Piece {
  kind: 'container' | 'element'
  xml: string
}

/** Names without prefix: the elements to cut out whole, and what they stand in. */
export interface Wanted {
  element: string
  container?: string
}

const REST_OF_TAG = /(?:[^>"']|"[^"]*"|'[^']*')*>/uy

/** The place after the tag that starts before `from`, or nothing where it is not all there yet. */
function findTagEnd(text: string, from: number): number | undefined {
  REST_OF_TAG.lastIndex = from
  return REST_OF_TAG.test(text) ? REST_OF_TAG.lastIndex : undefined
}

function findElementEnd(text: string, name: string, tagEnd: number): number | undefined {
  if (text[tagEnd - 2] === '/') return tagEnd
  const closing = text.indexOf(`</${name}`, tagEnd)
  const end = closing < 0 ? -1 : text.indexOf('>', closing)
  return end < 0 ? undefined : end + 1
}

/**
 * Cuts the wanted elements out of a document that arrives in chunks, so that no sheet is ever held
 * whole as XML. Sound because declarations, comments and CDATA, in which a tag could hide, are
 * refused: spreadsheet programs write none, and document types are how entities multiply. Throws
 * `ImportRefusal` for those, for an element of absurd length, within itself or without an end.
 */
export function* splitElements(
  file: string,
  part: string,
  chunks: Iterable<string>,
  { element, container = element }: Wanted,
): Generator<Piece> {
  const open = new RegExp(`<((?:[\\w.-]+:)?(${element}|${container}))(?=[\\s/>])`, 'gu')
  const where = `part ${quote(part)}`
  const refuse = (found: string, todo: string) =>
    new ImportRefusal({ file, where, found, expected: 'the XML of a spreadsheet', todo })
  let text = ''
  let isInside = false
  for (const chunk of chunks) {
    if (`${text.slice(-1)}${chunk}`.includes('<!')) {
      throw refuse('a declaration, comment or CDATA section', 'Do not use this file.')
    }
    text += chunk
    let done = 0
    isInside = false
    for (;;) {
      open.lastIndex = done
      const match = open.exec(text)
      const [, name = '', localName] = match ?? []
      if (match === null) break
      const tagEnd = findTagEnd(text, open.lastIndex)
      const isElement = localName === element
      const end = tagEnd === undefined || !isElement ? tagEnd : findElementEnd(text, name, tagEnd)
      if (end === undefined) {
        done = match.index
        isInside = true
        break
      }
      const xml = text.slice(match.index, end)
      if (isElement && xml.includes(`<${name}`, 1)) {
        throw refuse('a table inside a table', 'Take the inner table out.')
      }
      if (xml.length > MOST_ROW_CHARACTERS) throw refuse('an endless row', 'Do not use this file.')
      yield { kind: isElement ? 'element' : 'container', xml }
      done = end
    }
    text = text.slice(isInside ? done : Math.max(done, text.lastIndexOf('<')))
    // Outside a row too: what has no tag would be looked through again with every chunk.
    if (text.length > MOST_ROW_CHARACTERS) {
      throw refuse('an endless row', 'Do not use this file.')
    }
  }
  if (isInside || !/>\s*$/u.test(text)) {
    throw refuse('an end in the middle', 'The file was cut off: download it again.')
  }
}
