import { useEffect, useState } from 'react'
import type { RecordIndex } from '../../../record/recordIndex'
import { parseSelection, type Selection } from '../../../record/views/selection'
import { buildPageAddress, type SnippetPlace } from '../../../snippets/addresses'
import type { SnippetChoice } from '../../../snippets/choice'
import { useShownRecord } from '../../recordContext'
import { loadSections } from '../../sections'
import { buildSnapshotPage } from './buildSnapshotPage'
import { RECORD_RULES_ID } from '../../components/useInjectedStyles'

/** The choice's area and inspection, as ids of the record. Search words leave nothing out. */
export function parseChosenSelection(
  { area, inspection }: SnippetChoice,
  index: RecordIndex,
): Selection {
  const query = new URLSearchParams({ area: area ?? '', inspection: inspection ?? '' })
  return parseSelection(query.toString(), index).selection
}

/**
 * The styles of the page on screen, each exactly as in its head, so that the hashes in the content
 * policy match in a preview too. Leaves out the rules that filter by area: a snapshot does not
 * contain what they would hide.
 */
function readPageStyles(page: Document): string[] {
  const inHead = [...page.head.querySelectorAll(`style:not(#${RECORD_RULES_ID})`)]
  return inHead.map((style) => style.textContent)
}

interface SnapshotInput {
  choice: SnippetChoice
  index: RecordIndex
  place: SnippetPlace | undefined
  /** "2026-11-21". */
  day: string
}

/**
 * The snapshot page of a choice as an HTML document; `undefined` until it is built, and while
 * `isWanted` is false.
 */
export function useSnapshotDocument(
  isWanted: boolean,
  { choice, index, place, day }: SnapshotInput,
): string | undefined {
  const [built, setBuilt] = useState<{
    choice: SnippetChoice
    site: string | undefined
    html: string
  }>()
  const site = place?.site
  const record = place?.record
  const shown = useShownRecord()
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    const build = (styles: readonly string[]) => {
      if (!isCurrent) return
      const html = buildSnapshotPage({
        index,
        shown,
        selection: parseChosenSelection(choice, index),
        sections: choice.sections.filter((section) => section !== 'filter'),
        heading: choice.heading,
        theme: choice.theme,
        day,
        liveAddress: site === undefined ? undefined : buildPageAddress(choice, { site, record }),
        styles,
      })
      setBuilt({ choice, site, html })
    }
    // A snapshot must be complete: if a section's code cannot be loaded, none is made.
    loadSections().then(
      () => {
        // In a separate task: it renders with `flushSync`, which must not run while React renders.
        setTimeout(build, 0, readPageStyles(document))
      },
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [isWanted, choice, index, shown, site, record, day])
  return isWanted && built?.choice === choice && built.site === site ? built.html : undefined
}
