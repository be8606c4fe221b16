import type { Citation } from '../../src/record/schema/citations'

/** A place in a report: "36 p11-12" (paragraph), "bullet 1 p2" or "p1". */
export type Place = string

const PLACE = /^(?:(?<paragraph>\d+) |bullet (?<bullet>\d) )?p(?<first>\d+)(?:-(?<last>\d+))?$/u

const ORDINALS: readonly RegExp[] = [/\b(?:1|1st|first)\b/iu, /\b(?:2|2nd|second)\b/iu]

function bulletOf(item: string | undefined): string | undefined {
  if (item === undefined) return undefined
  const at = ORDINALS.findIndex((ordinal) => ordinal.test(item))
  return at < 0 ? item : String(at + 1)
}

/**
 * True where a citation names the place: the same paragraph or bullet, and no page
 * outside those over which it runs (one of the two pages of a broken paragraph will do).
 */
export function citesPlace(citation: Citation, place: Place): boolean {
  const groups = PLACE.exec(place)?.groups
  if (groups === undefined) throw new Error(`"${place}" is not a place`)
  const first = Number(groups['first'])
  const last = Number(groups['last'] ?? groups['first'])
  const { page, toPage = page } = citation
  if (page === undefined || toPage === undefined) return false
  const sameParagraph = citation.paragraph?.toString() === groups['paragraph']
  const sameBullet = bulletOf(citation.item) === groups['bullet']
  return sameParagraph && sameBullet && page >= first && toPage >= page && toPage <= last
}

/** "paragraph 36, page 11" for a message. */
export function formatCitation(citation: Citation): string {
  return [
    citation.source,
    citation.paragraph === undefined ? undefined : `paragraph ${String(citation.paragraph)}`,
    citation.item,
    citation.page === undefined ? undefined : `page ${String(citation.page)}`,
    citation.toPage === undefined ? undefined : `to page ${String(citation.toPage)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/**
 * Compares citations with the places of one source: each of `needed` is cited, and
 * nothing is cited but those and `also`.
 */
export function compareCitations(
  where: string,
  citations: readonly Citation[],
  source: string,
  needed: readonly Place[],
  also: readonly Place[],
): string[] {
  const missing = needed.filter(
    (place) => !citations.some((one) => one.source === source && citesPlace(one, place)),
  )
  const known = [...needed, ...also]
  const extra = citations.filter(
    (one) => one.source !== source || !known.some((place) => citesPlace(one, place)),
  )
  return [
    ...missing.map((place) => `${where}: ${source} ${place} is not cited`),
    ...extra.map((one) => `${where}: cites ${formatCitation(one)}, which is not expected`),
  ]
}
