import fc from 'fast-check'

/**
 * How many cases each property is held against in a run, nearly three thousand together; FAST_CHECK_TIMES=10 takes
 * ten times as many.
 */
export const CASES = {
  'records: small': 1000,
  'records: whole': 150,
  'records: reordered': 60,
  'records: as text': 400,
  'records: drawn': 40,
  frameworks: 120,
  'beside a record': 120,
  'list of records': 100,
  'query strings': 300,
  'searched words': 100,
  attributes: 200,
  'csv cells': 200,
  'sheet cells': 120,
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
