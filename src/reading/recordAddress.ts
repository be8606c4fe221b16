import type { IndexEntry } from '../record/schema/manyRecords'

/** What belongs to one record alone; area, theme and the like are taken along to another. */
const OF_ONE_RECORD = ['record', 'inspection', 'q']

/** Where the list of authorities stands as a page. */
export const LIST_PAGE = './authorities.html'

/** The page of an authority, as it was built, by the id of its record. */
export function formatPageName(id: string): string {
  return `authority-${id}.html`
}

/** The address of an authority's record: its own page where one was built, else `?record=`. */
export function formatRecordAddress({ id, page }: IndexEntry, search = ''): string {
  const kept = new URLSearchParams(search)
  for (const name of OF_ONE_RECORD) kept.delete(name)
  const query = new URLSearchParams([
    ...(page === true ? [] : [['record', id]]),
    ...kept,
  ]).toString()
  const file = page === true ? formatPageName(id) : 'index.html'
  return `./${file}${query === '' ? '' : `?${query}`}`
}
