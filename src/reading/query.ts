/** What the page reads from its address. */
const NAMES = ['area', 'inspection', 'q', 'record', 'sections', 'theme', 'accent', 'heading']

/** "amp;area", as an editor leaves it that writes "&" as "&amp;", and "Record" are meant for ours. */
function repairName(name: string): string {
  const bare = name
    .trim()
    .replace(/^(?:amp;)+/iu, '')
    .toLowerCase()
  return NAMES.includes(bare) ? bare : name
}

/** A query string with its names as the page knows them; all else in it stays as it is. */
export function repairQuery(search: string): string {
  const entries = [...new URLSearchParams(search)]
  const repaired = entries.map(([name, value]) => [repairName(name), value])
  return entries.every(([name]) => name === repairName(name))
    ? search
    : `?${new URLSearchParams(repaired).toString()}`
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

/** The name of a record, however "Kent" or "kent.json" was written; nothing where it can name none. */
export function parseRecordName(text: string): string | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/\.json$/u, '')
  return SLUG.test(name) ? name : undefined
}
