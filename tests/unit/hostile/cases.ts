import fc from 'fast-check'

/**
 * How many cases each property is held against in `npm test`. FAST_CHECK_TIMES=10 takes ten times as many;
 * `npm run test:all` takes four times as many.
 */
export const CASES = {
  'records: small': 250,
  'records: whole': 40,
  'records: reordered': 20,
  'records: as text': 100,
  'records: drawn': 10,
  frameworks: 120,
  'beside a record': 60,
  'list of records': 25,
  'query strings': 75,
  'searched words': 25,
  attributes: 50,
  'csv cells': 50,
  'sheet cells': 30,
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
  const numRuns = CASES[name] * Number(process.env['FAST_CHECK_TIMES'] ?? 1)
  fc.assert(property, { numRuns, ...(Number.isNaN(seed) ? {} : { seed }) })
}
