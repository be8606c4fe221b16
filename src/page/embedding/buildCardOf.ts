import { buildListCard } from '../../cards/listCard'
import { buildPictureCard, type PictureCard } from '../../cards/pictureCard'
import { buildTableCard } from '../../cards/tableCard'
import type { RecordIndex } from '../../record/recordIndex'
import { buildPageAddress, type SnippetPlace } from '../../snippets/addresses'
import type { SnippetChoice } from '../../snippets/choice'
import { readSelection } from './readSelection'

type CardOfChoice = { kind: 'markup'; html: string } | { kind: 'picture'; card: PictureCard }

/** The card of a choice; nothing for forms that are no cards. Without a site it has no link. */
export function buildCardOf(
  choice: SnippetChoice,
  index: RecordIndex,
  place: SnippetPlace | undefined,
): CardOfChoice | undefined {
  const { area, inspection } = readSelection(choice, index)
  const about = {
    ...(area === undefined ? {} : { area }),
    ...(inspection === undefined ? {} : { inspection }),
  }
  if (choice.form === 'picture') return { kind: 'picture', card: buildPictureCard(index, about) }
  if (choice.form !== 'table' && choice.form !== 'list') return undefined
  const options = {
    ...about,
    ...(place === undefined ? {} : { pageAddress: buildPageAddress(choice, place) }),
  }
  const build = choice.form === 'table' ? buildTableCard : buildListCard
  return { kind: 'markup', html: build(index, options) }
}
