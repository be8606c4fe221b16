import fc from 'fast-check'

/**
 * How many cases each property is held against in a run: ten thousand together, within a minute on two
 * slow cores. A property that draws a page has fewer.
 */
export const CASES = {
  'records: small': 4000,
  'records: whole': 500,
  'records: reordered': 200,
  'records: as text': 1400,
  'records: drawn': 100,
  'records: said twice': 100,
  frameworks: 300,
  'beside a record': 300,
  'list of records': 200,
  'query strings': 800,
  'searched words': 200,
  attributes: 500,
  messages: 250,
  'messages to hosts': 150,
  'csv cells': 500,
  'sheet cells': 500,
} as const

/**
 * Holds a property against its number of cases. A failure is shrunk, and names the seed and path by
 * which `FAST_CHECK_SEED=… npx vitest …` finds it again.
 */
export function holds<Values extends [unknown, ...unknown[]]>(
  name: keyof typeof CASES,
  property: fc.IProperty<Values>,
): void {
  const seed = Number(process.env['FAST_CHECK_SEED'] ?? Number.NaN)
  fc.assert(property, { numRuns: CASES[name], ...(Number.isNaN(seed) ? {} : { seed }) })
}
