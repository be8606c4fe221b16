import { SaxesParser } from 'saxes'
import { MAX_DEPTH, MAX_ROW_CHARACTERS } from '../limits'
import { ImportRefusal, quote } from '../refusal'

/** An element. Namespace prefixes are removed from its name and its attributes. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  /** Child elements and text, in order. */
  children: readonly (XmlElement | string)[]
}

/** Which elements to return, by name without prefix. */
export interface Wanted {
  /** Returned complete with their content. None may contain another of the same name. */
  whole: readonly string[]
  /** Returned as soon as they open, with their attributes only. */
  opened?: readonly string[]
  /** Of these, the ones whose content nobody needs: nothing in them is returned. */
  isSkipped?: (attributes: XmlElement['attributes']) => boolean
}

interface OpenElement extends XmlElement {
  children: (XmlElement | string)[]
}

/** Characters parsed before results are yielded, so that they do not pile up in memory. */
const SLICE = 64 * 1024

function dropPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** LibreOffice repeats a value's type in its own attributes (calcext), which are ignored. */
function readAttributes(given: Readonly<Record<string, string>>): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    if (!name.startsWith('calcext:')) attributes[dropPrefix(name)] = value
  }
  return attributes
}

/**
 * Yields the wanted elements of a document that arrives in chunks, so that a sheet is never in memory as a
 * whole. Throws `ImportRefusal` for XML that is not well-formed or ends early, for elements that are too long
 * or too deep, and for declarations, comments and CDATA: spreadsheet programs do not write them, and document
 * types allow entity expansion attacks.
 */
export function* readElements(
  file: string,
  part: string,
  chunks: Iterable<string>,
  { whole, opened = [], isSkipped = () => false }: Wanted,
): Generator<XmlElement> {
  const refuse = (found: string, todo: string) => {
    const expected = 'the XML of a spreadsheet'
    return new ImportRefusal({ file, where: `part ${quote(part)}`, found, expected, todo })
  }
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  })
  const found: XmlElement[] = []
  /** The wanted element being read, and the open elements inside it. */
  const open: OpenElement[] = []
  let depth = 0
  /** The depth of the element that is skipped. */
  let skipped: number | undefined
  /** Position after the last tag outside a wanted element. */
  let outside = 0

  parser.on('opentag', ({ name: fullName, attributes }) => {
    const name = dropPrefix(fullName)
    depth += 1
    if (depth > MAX_DEPTH) throw refuse('elements inside elements', 'Do not use this file.')
    if (skipped !== undefined) {
      outside = parser.position
      return
    }
    if (open[0]?.name === name) throw refuse('a table inside a table', 'Take the inner table out.')
    const isWhole = open.length > 0 || whole.includes(name)
    if (isWhole) open.push({ name, attributes: readAttributes(attributes), children: [] })
    else {
      outside = parser.position
      if (!opened.includes(name)) return
      const element = { name, attributes: readAttributes(attributes), children: [] }
      if (isSkipped(element.attributes)) skipped = depth
      else found.push(element)
    }
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => {
    if (skipped === depth) skipped = undefined
    depth -= 1
    const element = open.pop()
    const parent = open.at(-1)
    if (parent !== undefined && element !== undefined) parent.children.push(element)
    else {
      outside = parser.position
      if (element !== undefined) found.push(element)
    }
  })
  const parse = (step: () => void, fault: string, todo: string) => {
    try {
      step()
    } catch (error) {
      throw error instanceof ImportRefusal ? error : refuse(fault, todo)
    }
  }

  let last = ''
  for (const chunk of chunks) {
    if (`${last}${chunk}`.includes('<!')) {
      throw refuse('a declaration, comment or CDATA section', 'Do not use this file.')
    }
    last = chunk.slice(-1) || last
    for (let at = 0; at < chunk.length; at += SLICE) {
      parse(
        () => parser.write(chunk.slice(at, at + SLICE)),
        'XML that is not well-formed',
        'The file is damaged: download it again, or open it and save it anew.',
      )
      yield* found.splice(0)
      // Outside a row too: the parser buffers text until the next tag.
      if (parser.position - outside > MAX_ROW_CHARACTERS) {
        throw refuse('an endless row', 'Do not use this file.')
      }
    }
  }
  parse(
    () => parser.close(),
    'an end in the middle',
    'The file was cut off: download it again, or open it and save it anew.',
  )
}

/** The child elements, or those with the given name. */
export function selectElements(children: XmlElement['children'], name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** An element's own text, without that of its child elements. */
export function readText(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('')
}

/** A whole number from 1 in an attribute; 1 if it is missing or not such a number. */
export function readCount(value: string | undefined): number {
  return /^[1-9]\d{0,9}$/u.test(value ?? '') ? Number(value) : 1
}
