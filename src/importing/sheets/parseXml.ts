import { XMLParser } from 'fast-xml-parser'
import { readKey } from '../../record/faults'
import { ImportRefusal, quote } from '../refusal'

/** An element, its prefix left out of its name and of its attributes' names. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  /** Elements and runs of text, in order. */
  children: readonly (XmlElement | string)[]
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  }),
)
const TEXT = '#text'
const ATTRIBUTES = ':@'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  // Below, five names and numbers only: nothing that a document declares is ever expanded.
  processEntities: false,
})

/** A name ends where it must: tried at each of its letters, one without an end would take for ever. */
const TAG = /<(\/?)([^\s/>"'<]+)(?=[\s/>])(?:[^>"'<]|"[^"<]*"|'[^'<]*')*>|</gu

/** The parser lets a closing tag of another name pass, and a missing one. */
function isBalanced(xml: string): boolean {
  const open: string[] = []
  for (const [tag, slash, name] of xml.matchAll(TAG)) {
    if (name === undefined) return false
    if (slash === '/') {
      if (open.pop() !== name) return false
    } else if (!tag.endsWith('/>')) open.push(name)
  }
  return open.length === 0
}

function decodeCharacter(number: number): string | undefined {
  const isCharacter = number > 0 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff)
  return isCharacter ? String.fromCodePoint(number) : undefined
}

function decodeText(text: string): string {
  return text.replace(/&([^;&]{0,12});?/gu, (whole, name: string) => {
    const digits = /^#(?:x([\da-fA-F]+)|(\d+))$/u.exec(name)
    const number = Number.parseInt(digits?.[1] ?? digits?.[2] ?? '', digits?.[1] ? 16 : 10)
    const character = digits === null ? ENTITIES.get(name) : decodeCharacter(number)
    if (character === undefined || !whole.endsWith(';')) throw new SyntaxError(`entity ${whole}`)
    return character
  })
}

function readAttributes(node: unknown): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(readKey(node, ATTRIBUTES) ?? {})) {
    if (typeof value === 'string') attributes[name] = decodeText(value)
  }
  return attributes
}

function readNodes(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return []
  return nodes.flatMap((node: unknown): (XmlElement | string)[] => {
    const text = readKey(node, TEXT)
    if (typeof text === 'string') return [decodeText(text)]
    const name = Object.keys(node ?? {}).find((key) => key !== ATTRIBUTES)
    if (name === undefined) return []
    return [{ name, attributes: readAttributes(node), children: readNodes(readKey(node, name)) }]
  })
}

/** The elements of well-formed XML without a root. Throws `ImportRefusal` where it is not well-formed. */
export function parseXml(file: string, part: string, xml: string): XmlElement[] {
  try {
    const document = `<pieces>${xml}</pieces>`
    if (!isBalanced(document)) throw new SyntaxError('tags that do not close')
    const [root] = readNodes(parser.parse(document))
    return typeof root === 'object' ? selectElements(root.children) : []
  } catch {
    throw new ImportRefusal({
      file,
      where: `part ${quote(part)}`,
      found: 'XML that is not well-formed',
      expected: 'the XML of a spreadsheet',
      todo: 'The file is damaged: download it again, or open it and save it anew.',
    })
  }
}

/** The elements among children; those of one name where it is given. */
export function selectElements(children: XmlElement['children'], name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** A whole number from 1 of an attribute; 1 where it is not there or none. */
export function readCount(value: string | undefined): number {
  return /^[1-9]\d{0,9}$/u.test(value ?? '') ? Number(value) : 1
}
