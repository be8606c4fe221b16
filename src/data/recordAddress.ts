import type { IndexEntry } from '../record/schema/manyRecords'

/** These parameters apply to one record only. Others, such as area and theme, are kept when the record changes. */
const RECORD_PARAMETERS = ['record', 'inspection', 'q']

/** What changed in England’s facts, as a feed. */
export const CHANGES_FEED = './records/england/changes.atom'

/** The page with the list of authorities. */
export const LIST_PAGE = './authorities.html'

/** File name of the built page of an authority, by record id. */
export function formatPageName(id: string): string {
  return `authority-${id}.html`
}

/** URL of an authority's record: its own page if one was built, otherwise `?record=`. */
export function formatRecordAddress(
  { id, page }: Pick<IndexEntry, 'id'> & { page?: true | undefined; name?: string },
  search = '',
): string {
  const kept = new URLSearchParams(search)
  for (const name of RECORD_PARAMETERS) kept.delete(name)
  const query = new URLSearchParams([
    ...(page === true ? [] : [['record', id]]),
    ...kept,
  ]).toString()
  const file = page === true ? formatPageName(id) : 'index.html'
  return `./${file}${query === '' ? '' : `?${query}`}`
}
