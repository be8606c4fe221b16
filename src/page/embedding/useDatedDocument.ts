import { useEffect, useState } from 'react'
import type { RecordIndex } from '../../record/recordIndex'
import { buildPageAddress, type SnippetPlace } from '../../snippets/addresses'
import type { SnippetChoice } from '../../snippets/choice'
import { useShownRecord } from '../recordContext'
import { loadSections } from '../sections'
import { buildDatedPage } from './buildDatedPage'
import { readPageStyles } from './readPageStyles'
import { readSelection } from './readSelection'

interface DatedInput {
  choice: SnippetChoice
  index: RecordIndex
  place: SnippetPlace | undefined
  /** "2026-11-21". */
  day: string
}

/** The dated page of a choice as an HTML document; nothing until it is made, and while `wanted` is false. */
export function useDatedDocument(
  wanted: boolean,
  { choice, index, place, day }: DatedInput,
): string | undefined {
  const [made, setMade] = useState<{ of: SnippetChoice; site: string | undefined; html: string }>()
  const site = place?.site
  const record = place?.record
  const shown = useShownRecord()
  useEffect(() => {
    if (!wanted) return
    let given = true
    const draw = (styles: readonly string[]) => {
      if (!given) return
      const html = buildDatedPage({
        index,
        shown,
        selection: readSelection(choice, index),
        sections: choice.sections.filter((section) => section !== 'filter'),
        heading: choice.heading,
        theme: choice.theme,
        day,
        liveAddress: site === undefined ? undefined : buildPageAddress(choice, { site, record }),
        styles,
      })
      setMade({ of: choice, site, html })
    }
    // A snapshot is whole: where the code of a section cannot be had, none is made.
    loadSections().then(
      () => {
        // In a task of its own: it draws a page, and React does not draw while it draws.
        setTimeout(draw, 0, readPageStyles(document))
      },
      () => undefined,
    )
    return () => {
      given = false
    }
  }, [wanted, choice, index, shown, site, record, day])
  return wanted && made?.of === choice && made.site === site ? made.html : undefined
}
