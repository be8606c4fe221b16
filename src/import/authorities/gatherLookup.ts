import { groupBy } from '../identity/contest'
import type { Identity } from '../identity/identify'
import type { KeyedRow } from '../identity/keys'
import type { LookupAuthority } from '../readLookup'
import type { Drafts } from './draft'

/** Lists of at least this many neighbours are identical only if a row was copied. */
const TELLING_LENGTH = 5

/**
 * The accepted rows of the lookup, by authority. Lists of neighbours that were copied or contradict their own
 * codes are dropped.
 */
export function gatherLookup(
  rows: readonly KeyedRow<LookupAuthority>[],
  identity: Identity,
  refuse: Drafts['refuse'],
): Map<string, LookupAuthority> {
  const known = new Map<string, LookupAuthority>()
  const byNeighbours = groupBy(rows, ({ value }) => value?.neighbours.join(' '))
  for (const row of rows) {
    const key = identity.find(row)
    if (key === undefined || row.value === undefined) continue
    const before = known.get(key)
    if (before !== undefined) {
      before.isEnded ||= row.value.isEnded
      continue
    }
    const codes = new Set(row.value.neighbourCodes)
    const alike = byNeighbours.get(row.value.neighbours.join(' ')) ?? []
    const isCopied =
      row.value.neighbours.length >= TELLING_LENGTH &&
      alike.some((other) => identity.find(other) !== key)
    const isContradicted =
      isCopied ||
      row.value.neighbours.some((dfeCode) => {
        const other = rows.find(({ value }) => value?.dfeCode === dfeCode)
        const owner = other && identity.find(other)
        return (
          owner !== undefined &&
          codes.size > 0 &&
          ![...identity.codesOf(owner)].some((code) => codes.has(code))
        )
      })
    known.set(key, isContradicted ? { ...row.value, neighbours: [] } : row.value)
    if (isContradicted) {
      const why = isCopied
        ? 'Another authority has the very same list of neighbours: it was not taken.'
        : 'Two columns of the lookup name different neighbours: none was taken.'
      refuse([key], row.place, 'The list of statistical neighbours', why)
    }
  }
  return known
}
