import { SaxesParser } from 'saxes'
import { MOST_DEPTH, MOST_ROW_CHARACTERS } from '../limits'
import { ImportRefusal, quote } from '../refusal'

/** An element, its prefix left out of its name and of its attributes' names. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  /** Elements and runs of text, in order. */
  children: readonly (XmlElement | string)[]
}

/** Which elements of a document are given, by their names without prefix. */
export interface Wanted {
  /** Given with everything inside them; none may hold another of its name. */
  whole: readonly string[]
  /** Given as soon as they open, with their attributes only. */
  opened?: readonly string[]
}

interface OpenElement extends XmlElement {
  children: (XmlElement | string)[]
}

/** Characters parsed before what was found is handed on, so that it never piles up. */
const SLICE = 64 * 1024

function dropPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** LibreOffice repeats the type of a value in attributes of its own (calcext), which are left out. */
function readAttributes(given: Readonly<Record<string, string>>): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    if (!name.startsWith('calcext:')) attributes[dropPrefix(name)] = value
  }
  return attributes
}

/**
 * The wanted elements of a document that arrives in chunks, so that no sheet is ever held whole as
 * XML. Throws `ImportRefusal` for XML that is not well-formed or is cut off, for an element of absurd
 * length or depth, and for declarations, comments and CDATA: spreadsheet programs write none, and
 * document types are how entities multiply.
 */
export function* readElements(
  file: string,
  part: string,
  chunks: Iterable<string>,
  { whole, opened = [] }: Wanted,
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
  /** The wanted element that is being read, and those inside it that are still open. */
  const open: OpenElement[] = []
  let depth = 0
  /** Where the last tag outside a wanted element ended. */
  let outside = 0

  parser.on('opentag', ({ name: fullName, attributes }) => {
    const name = dropPrefix(fullName)
    depth += 1
    if (depth > MOST_DEPTH) throw refuse('elements inside elements', 'Do not use this file.')
    if (open[0]?.name === name) throw refuse('a table inside a table', 'Take the inner table out.')
    const isWhole = open.length > 0 || whole.includes(name)
    if (isWhole) open.push({ name, attributes: readAttributes(attributes), children: [] })
    else {
      outside = parser.position
      if (opened.includes(name))
        found.push({ name, attributes: readAttributes(attributes), children: [] })
    }
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => {
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
      // Outside a row too: what has no tag would be kept until it ends.
      if (parser.position - outside > MOST_ROW_CHARACTERS) {
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

/** The elements among children; those of one name where it is given. */
export function selectElements(children: XmlElement['children'], name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The text of an element itself, without that of the elements inside it. */
export function readText(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('')
}

/** A whole number from 1 of an attribute; 1 where it is not there or none. */
export function readCount(value: string | undefined): number {
  return /^[1-9]\d{0,9}$/u.test(value ?? '') ? Number(value) : 1
}
