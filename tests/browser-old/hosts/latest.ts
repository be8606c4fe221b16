import { expect } from 'vitest'
import { EXPECTED_INSPECTIONS } from '../../truth/expected-grades'

/** The grades of the latest inspection as a reader of the ratings should meet them. */
const LATEST = EXPECTED_INSPECTIONS.filter(({ year }) => year === 2024).flatMap(
  ({ grades }) => grades,
)

/** Expects every grade of the latest inspection in what a reader sees. */
export function expectLatestGrades(words: string) {
  expect(LATEST.length).toBeGreaterThan(0)
  for (const { printedGrade } of LATEST)
    expect(words.toLowerCase()).toContain(printedGrade.toLowerCase())
}
