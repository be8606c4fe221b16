import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CardChoice } from '../../src/cards/card'
import { escapeNonAscii } from '../../src/cards/markup'
import { buildPictureCard } from '../../src/cards/pictureCard'
import { buildTableCard } from '../../src/cards/tableCard'
import type { RecordInPage } from '../../src/entries/prerender'
import { buildRatingBoard } from '../../src/record/ratings'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { writeWhole } from './pages'
import { loadRasteriser } from './rasterise'

/**
 * Writes a record's cards under `cards/<slug>`: table, picture (SVG and PNG) and text of its
 * ratings, and the same of each area that it has a row for. Gives that folder.
 */
export async function writeCards(
  folder: string,
  slug: string,
  { record, frameworks }: RecordInPage,
): Promise<string> {
  const rasterise = await loadRasteriser()
  const index = buildRecordIndex(record, frameworks)
  const views: [name: string, choice: CardChoice][] = [
    ['ratings', {}],
    ...buildRatingBoard(index).rows.map(({ area }): [string, CardChoice] => [
      `ratings-${area.id}`,
      { area: area.id },
    ]),
  ]
  const target = join(folder, 'cards', slug)
  await mkdir(target, { recursive: true })
  for (const [name, choice] of views) {
    const picture = buildPictureCard(index, choice)
    const file = join(target, name)
    await writeWhole(`${file}.html`, `${escapeNonAscii(buildTableCard(index, choice))}\n`)
    await writeWhole(`${file}.svg`, picture.svg)
    await writeWhole(`${file}.png`, rasterise(picture))
    await writeWhole(`${file}.txt`, `${picture.text}\n`)
  }
  return target
}
