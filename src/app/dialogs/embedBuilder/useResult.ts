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
import { parseChosenSelection, useSnapshotDocument } from './useSnapshotDocument'
import { buildListCard, buildTableCard } from '../../../cards/htmlCards'
import { buildBadgePicture } from '../../picture/badgePicture'
import type { Picture } from '../../picture/framePicture'
import { buildBoardPicture } from '../../picture/pictures'

type Card = { kind: 'html'; html: string } | { kind: 'picture'; picture: Picture }

/** The card of a choice; `undefined` for forms that are not cards. Without a site the card has no link. */
function buildCard(
  choice: SnippetChoice,
  index: RecordIndex,
  place: SnippetPlace | undefined,
): Card | undefined {
  const { area, inspection } = parseChosenSelection(choice, index)
  const chosen = { ...(area && { area }), ...(inspection && { inspection }) }
  if (choice.form === 'picture')
    return {
      kind: 'picture',
      picture: isBadge(choice) ? buildBadgePicture(index) : buildBoardPicture(index, chosen),
    }
  if (choice.form !== 'table' && choice.form !== 'list') return undefined
  const options = { ...chosen, ...(place && { pageAddress: buildPageAddress(choice, place) }) }
  const build = choice.form === 'table' ? buildTableCard : buildListCard
  return { kind: 'html', html: build(index, options) }
}

export interface ResultInput {
  choice: SnippetChoice
  index: RecordIndex
  site: ParsedSite
  /** The URL of the page's folder. The preview uses its files, whatever URL is entered for publishing. */
  ownSite: string | undefined
  /** The record's name, set if the site's frames may be built with another record. */
  record: string | undefined
}

const MEASURING: FrameHeight = { state: 'measuring' }

/** The height of the current content. A height reported for other content is ignored. */
function useMeasuredHeight(content: string) {
  const [measured, setMeasured] = useState<{ content: string; height: FrameHeight }>()
  const [typedText, setTypedText] = useState('')
  const [tries, setTries] = useState(0)
  const onHeight = useCallback((height: FrameHeight) => setMeasured({ content, height }), [content])
  const height = measured?.content === content ? measured.height : MEASURING
  const typed =
    /^\d{1,5}$/u.test(typedText) && Number(typedText) > 0 ? Number(typedText) : undefined
  return {
    height,
    onHeight,
    /** The measured height or, if it is unknown, the typed one. */
    pixels:
      height.state === 'measured' ? height.height : height.state === 'unknown' ? typed : undefined,
    typedText,
    setTypedText,
    tries,
    tryAgain: () => {
      setMeasured(undefined)
      setTries((count) => count + 1)
    },
  }
}

/** Wraps a card in a page with few styles of its own, for the preview. */
function wrapForPreview(card: string): string {
  return `<!doctype html><html lang="en-GB"><title>Preview</title><style>${CARD_PREVIEW_STYLES}</style><div id="inspection-record">${card}</div></html>`
}

function choosePreview(
  choice: SnippetChoice,
  place: SnippetPlace | undefined,
  snapshot: string | undefined,
  card: Card | undefined,
): PreviewSource | undefined {
  if (choice.form === 'snapshot-page')
    return snapshot === undefined ? undefined : { kind: 'document', html: snapshot }
  if (card !== undefined)
    return card.kind === 'html' ? { kind: 'document', html: wrapForPreview(card.html) } : undefined
  if (place === undefined) return undefined
  const address = buildFrameAddress(choice, place)
  if (choice.form === 'static-frame') return { kind: 'static', address }
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
  const isUsable = problem === undefined
  const datedFile = `${formatFileName(choice, index, day)}.html`
  const isSnapshot = choice.form === 'snapshot-page' && isUsable
  const snapshot = useSnapshotDocument(isSnapshot, { choice, index, place, day })
  const card = useMemo(() => buildCard(choice, index, place), [choice, index, place])
  const previewPlace = ownSite === undefined ? place : { site: ownSite, record }
  const source = isUsable ? choosePreview(choice, previewPlace, snapshot, card) : undefined
  const content = source?.kind === 'document' ? source.html : source?.address
  const measured = useMeasuredHeight(JSON.stringify([choice.width, content]))
  const framedHeight = isBadge(choice) ? sizeOfBadge(choice.width).height : measured.pixels
  const height = FORMS[choice.form].framed ? framedHeight : 0
  const code =
    place === undefined || height === undefined || !isUsable
      ? undefined
      : buildSnippet({ choice, index, place, height, datedFile })
  return { place, problem, datedFile, snapshot, card, source, measured, code }
}

export type Result = ReturnType<typeof useResult>
