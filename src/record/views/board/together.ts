import type { Area } from '../../schema/frameworks'
import { formatList, formatSmallNumber } from '../../wording'

/**
 * What a joint grade says beside its word: "one grade for both" in a box over its rows, "one grade with care
 * leavers" in a row alone; undefined for the grade of one area.
 */
export function formatTogether(others: readonly Area[], rows = 1): string | undefined {
  if (others.length === 0) return undefined
  if (rows === 1) return `one grade with ${formatList(others.map((area) => area.inSentence))}`
  return others.length === 1
    ? 'one grade for both'
    : `one grade for all ${formatSmallNumber(others.length + 1)}`
}
