import type { CitationView } from '../citations'
import { formatDay, formatKnownDate } from '../dates'
import { formatCheckedOn } from '../keeping'

/**
 * A reference for a paper: author, title, date, place and URL of the source, and the page it is cited from
 * with the access date, "2026-11-25". It does not claim that anybody opened the source itself. `downloadedFrom` is
 * the page's URL, if others can open it.
 */
export function formatCitation(
  { source, place, index }: CitationView,
  today: string,
  downloadedFrom: string | undefined,
): string {
  const work = [
    source.publisher,
    ...(source.title === undefined ? [] : [`“${source.title}”`]),
    'unknown' in source.published ? 'not dated' : formatKnownDate(source.published),
    ...(place === '' ? [] : [place]),
    source.address ?? 'no web address held',
  ]
  const through = [
    `“${index.record.authority.name}: children’s services inspections”`,
    formatCheckedOn(index),
    ...(downloadedFrom === undefined ? [] : [downloadedFrom]),
    `accessed ${formatDay(today)}`,
  ]
  return `${work.join(', ')}. Cited from ${through.join(', ')}.`
}
