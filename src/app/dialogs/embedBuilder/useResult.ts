import { useCallback, useMemo, useState } from 'react'
import type { RecordIndex } from '../../../record/recordIndex'
import { buildFrameAddress, type SnippetPlace, buildPageAddress } from '../../../snippets/addresses'
import { buildSnippet } from '../../../snippets/buildSnippet'
import {
  findChoiceProblem,
  isBadge,
  sizeOfBadge,
  type SnippetChoice,
} from '../../../snippets/choice'
import { FORMS } from '../../../snippets/forms'
import { formatFileName } from '../../../snippets/names'
import type { ParsedSite } from '../../../snippets/site'
import { useToday } from '../../browserValues'
import { CARD_PREVIEW_STYLES } from './cardPreviewStyles'
import type { FrameHeight, PreviewSource } from './FramePreview'
import { readSelection, useSnapshotDocument } from './useSnapshotDocument'
import { buildListCard, buildTableCard } from '../../../cards/htmlCards'
import { buildBadgePicture } from '../../picture/badgePicture'
import type { Picture } from '../../picture/framePicture'
import { buildBoardPicture } from '../../picture/pictures'

type CardOfChoice = { kind: 'markup'; html: string } | { kind: 'picture'; picture: Picture }

/**
 * Builds the card of a choice; `undefined` for forms that are not cards. Without a site the card
 * has no link.
 */
function buildCardOf(
  choice: SnippetChoice,
  index: RecordIndex,
  place: SnippetPlace | undefined,
): CardOfChoice | undefined {
  const { area, inspection } = readSelection(choice, index)
  const about = {
    ...(area === undefined ? {} : { area }),
    ...(inspection === undefined ? {} : { inspection }),
  }
  if (choice.form === 'picture')
    return {
      kind: 'picture',
      picture: isBadge(choice) ? buildBadgePicture(index) : buildBoardPicture(index, about),
    }
  if (choice.form !== 'table' && choice.form !== 'list') return undefined
  const options = {
    ...about,
    ...(place === undefined ? {} : { pageAddress: buildPageAddress(choice, place) }),
  }
  const build = choice.form === 'table' ? buildTableCard : buildListCard
  return { kind: 'markup', html: build(index, options) }
}

export interface ResultInput {
  choice: SnippetChoice
  index: RecordIndex
  site: ParsedSite
  /** The URL of the page's folder: the preview uses its files, whatever URL is entered for publishing. */
  ownSite: string | undefined
  /** The record's name, set if the site's frames may be built with another record. */
  record: string | undefined
}

const MEASURING: FrameHeight = { state: 'measuring' }

/** The height of the current content (`what`). A height reported for other content is ignored. */
function useHeightOf(what: string) {
  const [measured, setMeasured] = useState<{ what: string; height: FrameHeight }>()
  const [byHand, setByHand] = useState('')
  const [tries, setTries] = useState(0)
  const onHeight = useCallback((height: FrameHeight) => setMeasured({ what, height }), [what])
  const height = measured?.what === what ? measured.height : MEASURING
  const given = /^\d{1,5}$/u.test(byHand) && Number(byHand) > 0 ? Number(byHand) : undefined
  return {
    height,
    onHeight,
    pixels:
      height.state === 'measured' ? height.height : height.state === 'unknown' ? given : undefined,
    byHand,
    setByHand,
    tries,
    tryAgain: () => {
      setMeasured(undefined)
      setTries((count) => count + 1)
    },
  }
}

/** Wraps a card in a page with hardly any styles of its own, for the preview. */
function wrapForPreview(card: string): string {
  return `<!doctype html><html lang="en-GB"><title>Preview</title><style>${CARD_PREVIEW_STYLES}</style><div id="inspection-record">${card}</div></html>`
}

function choosePreview(
  choice: SnippetChoice,
  place: SnippetPlace | undefined,
  dated: string | undefined,
  card: ReturnType<typeof buildCardOf>,
): PreviewSource | undefined {
  if (choice.form === 'snapshot-page')
    return dated === undefined ? undefined : { kind: 'document', html: dated }
  if (card !== undefined)
    return card.kind === 'markup'
      ? { kind: 'document', html: wrapForPreview(card.html) }
      : undefined
  if (place === undefined) return undefined
  const address = buildFrameAddress(choice, place)
  if (choice.form === 'static-frame') return { kind: 'still', address }
  return { kind: 'hydrates', address, fetches: place.record !== undefined }
}

/** Whether the site's URL must be known before anything can be made. */
function needsSite({ form, host }: SnippetChoice): boolean {
  return FORMS[form].follows === 'live' || (form === 'snapshot-page' && host !== 'document')
}

/** Everything the builder offers for a choice, and the problem if there is one. */
export function useResult({ choice, index, site, ownSite, record }: ResultInput) {
  const day = useToday() ?? ''
  const published = site.ok ? site.site : undefined
  const place = useMemo(
    () => (published === undefined ? undefined : { site: published, record }),
    [published, record],
  )
  const problem =
    findChoiceProblem(choice, record) ?? (needsSite(choice) && !site.ok ? site.problem : undefined)
  const usable = problem === undefined
  const datedFile = `${formatFileName(choice, index, day)}.html`
  const wanted = choice.form === 'snapshot-page' && usable
  const dated = useSnapshotDocument(wanted, { choice, index, place, day })
  const card = useMemo(() => buildCardOf(choice, index, place), [choice, index, place])
  const from = ownSite === undefined ? place : { site: ownSite, record }
  const source = usable ? choosePreview(choice, from, dated, card) : undefined
  const shown = source?.kind === 'document' ? source.html : source?.address
  const measure = useHeightOf(JSON.stringify([choice.width, shown]))
  const fixed = isBadge(choice) ? sizeOfBadge(choice.width).height : undefined
  const height = FORMS[choice.form].framed ? (fixed ?? measure.pixels) : 0
  const code =
    place === undefined || height === undefined || !usable
      ? undefined
      : buildSnippet({ choice, index, place, height, datedFile })
  return { day, place, problem, datedFile, dated, card, source, measure, code }
}

export type Result = ReturnType<typeof useResult>
