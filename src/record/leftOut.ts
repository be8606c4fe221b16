/** The lists of a record that a file may leave out of its entries; empty where it does. */
const LISTS: readonly [entries: string, field: string][] = [
  ['inspections', 'missing'],
  ['visits', 'bodies'],
  ['actions', 'earlierMentions'],
  ['figures', 'areas'],
  ['disagreements', 'areas'],
]

function fillLists(entries: unknown, field: string) {
  if (!Array.isArray(entries)) return
  for (const entry of entries as unknown[])
    if (typeof entry === 'object' && entry !== null && !Reflect.has(entry, field))
      Reflect.set(entry, field, [])
}

/**
 * Makes a record's JSON what the parser makes of it, for a file that is known to be whole:
 * the build proves for the very file that the two agree, and where they do not, the parser
 * reads it. Changes the value that it is given.
 */
export function fillLeftOut(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record
  for (const [entries, field] of LISTS) fillLists(Reflect.get(record, entries), field)
  fillLists([Reflect.get(record, 'authority')], 'statisticalNeighbours')
  return record
}
