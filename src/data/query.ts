/** The query parameters that the page reads. */
const PARAMETERS = ['area', 'inspection', 'q', 'record', 'sections', 'theme', 'accent', 'heading']

/** Accepts "amp;area" (from an editor that writes "&" as "&amp;") and "Record". */
function repairName(name: string): string {
  const bare = name
    .trim()
    .replace(/^(?:amp;)+/iu, '')
    .toLowerCase()
  return PARAMETERS.includes(bare) ? bare : name
}

/** A query string with its parameter names repaired; the rest is unchanged. */
export function repairQuery(search: string): string {
  const entries = [...new URLSearchParams(search)]
  const repaired = entries.map(([name, value]) => [repairName(name), value])
  return entries.every(([name]) => name === repairName(name))
    ? search
    : `?${new URLSearchParams(repaired).toString()}`
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

/** A record's name from what was typed, such as "Kent" or "kent.json"; undefined if it cannot be a name. */
export function parseRecordName(text: string): string | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/\.json$/u, '')
  return SLUG.test(name) ? name : undefined
}
