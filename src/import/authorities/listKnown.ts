import type { Authority } from '../../record/schema/record'
import { identify } from '../identity/identify'
import type { Lookup } from '../readLookup'
import { startWarnings } from '../report'
import { buildAuthority } from './buildRecord'
import { gatherLookup } from './gatherLookup'
import { nameAuthorities, type KnownId } from './nameAuthorities'

/** The authorities of a lookup, for reports without a list. Rows that contradict others are left out. */
export function listKnownAuthorities(lookup: Lookup, known: readonly KnownId[]): Authority[] {
  const identity = identify({ lookup: lookup.rows, official: [], overview: [] })
  const drafts = [...gatherLookup(lookup.rows, identity, () => undefined)].flatMap(([key, row]) => {
    const gssCode = identity.codeOf(key)
    if (gssCode === undefined) return []
    const goneBy = row.isEnded ? ('lookup' as const) : undefined
    const empty = { inspections: [], visits: [], incomplete: [] }
    const codes = identity.codesOf(key)
    return [{ key, gssCode, codes, name: row.name, goneBy, lookup: row, ...empty }]
  })
  const ids = nameAuthorities(drafts, known)
  const warnings = startWarnings()
  return drafts.map((draft) => buildAuthority(draft, ids.get(draft) ?? '', lookup, { warnings }))
}
