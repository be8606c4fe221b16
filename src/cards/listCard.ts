import type { RecordIndex } from '../record/recordIndex'
import { buildCard } from './card'
import { listCardLines } from './cardText'
import { writeFoot, writeHead, type FragmentOptions } from './fragment'
import { escapeText, writeElement } from './markup'

/**
 * What `buildTableCard` says as a heading, paragraphs and a list, for formats that know no
 * tables: Drupal's own basic format is one. Throws for an area that is none.
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
