import type { Card, CardChoice } from './card'
import { escapeText, writeElement } from './markup'

export interface FragmentOptions extends CardChoice {
  /**
   * URL of the page that shows the whole record. Anything but http or https is ignored, and no link is
   * written.
   */
  pageAddress?: string
  /** Level of the card's heading; 2 by default. */
  heading?: 2 | 3 | 4 | 5 | 6
}

/** The start of every HTML card: title, warning about missing parts, answer. */
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

function writeRemarks(warnings: readonly string[]): string[] {
  const [only, ...others] = warnings
  if (only === undefined) return []
  if (others.length === 0) return [writeElement('p', escapeText(only))]
  const items = warnings.map((warning) => writeElement('li', escapeText(warning)))
  return [writeElement('ul', items.join(''))]
}

/** The end of every HTML card: warnings, notes and sources, link to the whole record. */
export function writeFoot(card: Card, { pageAddress }: FragmentOptions): string[] {
  const link =
    pageAddress !== undefined && /^https?:\/\/[^\s"<>\\]+$/u.test(pageAddress)
      ? [writeElement('p', writeElement('a', 'The whole record', { href: pageAddress }))]
      : []
  return [
    ...writeRemarks([...card.caveats, ...card.warnings]),
    writeElement('p', escapeText(card.notes.join(' '))),
    ...link,
  ]
}
