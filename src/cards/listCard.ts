import type { RecordIndex } from '../record/recordIndex'
import { buildCard } from './card'
import { listCardLines } from './cardText'
import { writeFoot, writeHead, type FragmentOptions } from './fragment'
import { escapeText, writeElement } from './markup'

/**
 * The content of `buildTableCard` as a heading, paragraphs and a list, for text formats without tables, such
 * as Drupal's basic format. Throws for an unknown area.
 */
export function buildListCard(index: RecordIndex, options: FragmentOptions = {}): string {
  const card = buildCard(index, options)
  const items = listCardLines(card).map(({ subject, sentences }) => {
    const name = writeElement('strong', escapeText(`${subject}:`))
    return writeElement('li', `${name} ${escapeText(sentences.join(' '))}`)
  })
  return [
    ...writeHead(card, options),
    ...(items.length === 0 ? [] : [writeElement('ul', items.join(''))]),
    ...writeFoot(card, options),
  ].join('\n')
}
