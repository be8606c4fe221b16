import { formatKnownDate } from './dates'
import type { RecordIndex } from './recordIndex'
import type { Citation } from './schema/citations'
import type { Source } from './schema/evidence'
import { formatCount, joinParts } from './wording'

/** Citations of one source, ready to be shown. */
export interface CitationView {
  source: Source
  /** Its number in the list of sources, from 1. */
  number: number
  /** "para 15, p4; para 17, p5", or empty for a short article. */
  place: string
  /** "2024 report, para 15, p4". */
  label: string
  /** The source's URL, at the first cited page if it has pages; undefined if none is held. */
  address: string | undefined
}

function findAddress({ address, pages }: Source, places: readonly Citation[]): string | undefined {
  const page = places.find((place) => place.page !== undefined)?.page
  return address === undefined || pages === undefined || page === undefined || address.includes('#')
    ? address
    : `${address}#page=${page}`
}

/** A place in a source: "para 15, p4", "first bullet, p2", "sheet Hist, row 12". */
export function formatPlace({ paragraph, item, page, toPage, sheet, row }: Citation): string {
  const to = toPage === undefined || toPage === page ? '' : `–${toPage}`
  return joinParts([
    paragraph === undefined ? undefined : `para ${paragraph}`,
    item,
    page === undefined ? undefined : `p${page}${to}`,
    sheet && `sheet ${sheet}`,
    row === undefined ? undefined : `row ${row}`,
  ])
}

/**
 * Groups citations by source, in the given order, without repeated places. Unknown sources are left out;
 * `checkRecord` reports them.
 */
export function buildCitations(citations: readonly Citation[], index: RecordIndex): CitationView[] {
  const ids = [...new Set(citations.map((citation) => citation.source))]
  return ids.flatMap((id) => {
    const entry = index.source(id)
    if (entry === undefined) return []
    const { source, number } = entry
    const places = citations.filter((citation) => citation.source === id)
    const words = places.map(formatPlace).filter((place) => place !== '')
    const place = [...new Set(words)].join('; ')
    const label = joinParts([source.shortName, place])
    return [{ source, number, place, label, address: findAddress(source, places) }]
  })
}

/** A source in full: publisher, title, date, length. */
export function formatSource(source: Source): string {
  const { publisher, title, published, pages } = source
  const parts = joinParts([
    publisher,
    title && `“${title}”`,
    'unknown' in published ? 'not dated' : formatKnownDate(published),
    pages === undefined ? undefined : formatCount(pages, 'page'),
  ])
  return `${parts}.`
}
