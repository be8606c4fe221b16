import type { Card, CardChoice } from './card'
import { escapeText, writeElement } from './markup'

export interface FragmentOptions extends CardChoice {
  /** Where the whole record is read: http or https. No link is written to any other address. */
  pageAddress?: string
  /** The level of the card's heading; 2 where none is asked for. */
  heading?: 2 | 3 | 4 | 5 | 6
}

/** Title, what is missing, and answer: how every HTML card begins. */
export function writeHead(
  { title, warning, answer }: Card,
  { heading = 2 }: FragmentOptions,
): string[] {
  const runs = answer.map(({ text, strong }) =>
    strong ? writeElement('strong', escapeText(text)) : escapeText(text),
  )
  return [
    writeElement(`h${String(heading)}`, escapeText(title)),
    ...(warning === undefined
      ? []
      : [writeElement('p', writeElement('strong', escapeText(warning)))]),
    writeElement('p', runs.join('').trim()),
  ]
}

function writeRemarks(remarks: readonly string[]): string[] {
  const [only, ...others] = remarks
  if (only === undefined) return []
  if (others.length === 0) return [writeElement('p', escapeText(only))]
  const items = remarks.map((remark) => writeElement('li', escapeText(remark)))
  return [writeElement('ul', items.join(''))]
}

/** Notes, sources and the way to the whole record: how every HTML card ends. */
export function writeFoot(card: Card, { pageAddress }: FragmentOptions): string[] {
  const link =
    pageAddress !== undefined && /^https?:\/\/[^\s"<>\\]+$/u.test(pageAddress)
      ? [writeElement('p', writeElement('a', 'The whole record', { href: pageAddress }))]
      : []
  return [
    ...writeRemarks([...card.caveats, ...card.remarks]),
    writeElement('p', escapeText(card.notes.join(' '))),
    ...link,
  ]
}
