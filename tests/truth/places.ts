import type { Citation } from '../../src/record/schema/citations'

/** A place in a report: "36 p11-12" (paragraph), "bullet 1 p2" or "p1". */
export type Place = string

const PLACE = /^(?:(?<paragraph>\d+) |bullet (?<bullet>\d) )?p(?<first>\d+)(?:-(?<last>\d+))?$/u
const ORDINALS = [/\b(?:1|1st|first)\b/iu, /\b(?:2|2nd|second)\b/iu]

/**
 * True where a citation names the place: the same paragraph or bullet, and no page
 * outside those over which it runs (one of the two pages of a broken paragraph will do).
 */
export function citesPlace(citation: Citation, place: Place): boolean {
  const groups = PLACE.exec(place)?.groups
  if (groups === undefined) throw new Error(`"${place}" is not a place`)
  const first = Number(groups['first'])
  const last = Number(groups['last'] ?? groups['first'])
  const { page = 0, toPage = page, item } = citation
  const bullet = ORDINALS.findIndex((ordinal) => ordinal.test(item ?? '')) + 1
  const isSame =
    citation.paragraph?.toString() === groups['paragraph'] &&
    (item === undefined ? undefined : String(bullet)) === groups['bullet']
  return isSame && page >= first && toPage >= page && toPage <= last
}

/** Each place of one source that is needed and not cited, and what is cited beside those and `also`. */
export function findWrongCitations(
  citations: readonly Citation[],
  source: string,
  needed: readonly Place[],
  also: readonly Place[] = [],
) {
  const cites = (place: Place) => (one: Citation) => one.source === source && citesPlace(one, place)
  return [
    ...needed.filter((place) => !citations.some(cites(place))),
    ...citations.filter((one) => ![...needed, ...also].some((place) => cites(place)(one))),
  ]
}
