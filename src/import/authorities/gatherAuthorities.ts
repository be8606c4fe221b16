import type { FrameworksFile } from '../../record/schema/frameworks'
import { identify } from '../identity/identify'
import type { KeyedRow } from '../identity/keys'
import type { OfficialRow } from '../official/readOfficialRow'
import type { ReadFiles } from '../readFiles'
import { formatWhere, type Warnings } from '../report'
import { addOfficial, addOverview } from './addRows'
import { compareTables, readStatus } from './compareTables'
import type { AuthorityDraft, Drafts, RefusedPart } from './draft'
import { gatherLookup } from './gatherLookup'

const STANDING = ['history', 'past', 'latest', 'in-year'] as const
function sortByStanding(rows: readonly KeyedRow<OfficialRow>[]): KeyedRow<OfficialRow>[] {
  const rank = ({ value }: KeyedRow<OfficialRow>) => STANDING.indexOf(value?.table ?? 'history')
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

/**
 * Gathers authorities with their inspections and visits. A row belongs to the authority that its name and
 * codes agree on.
 */
export function gatherAuthorities(
  { officials, overviews, lookups }: ReadFiles,
  frameworks: FrameworksFile,
  warnings: Warnings,
): Drafts {
  const official = officials.flatMap(({ rows }) => sortByStanding(rows))
  const lookupRows = lookups.flatMap(({ rows }) => rows)
  const overviewRows = overviews.flatMap(({ rows }) => rows)
  const identity = identify({ lookup: lookupRows, official, overview: overviewRows })
  const authorities = new Map<string, AuthorityDraft>()
  const missing = new Map<string, RefusedPart[]>()
  const missingOf = (key: string) => {
    const parts = missing.get(key) ?? []
    missing.set(key, parts)
    return parts
  }
  const drafts: Drafts = {
    authorities,
    refuse: (keys, place, what, why) => {
      warnings.refused.push({ ...place, reason: why })
      for (const key of keys)
        missingOf(key).push({ what, where: formatWhere(place), why, file: place.file })
    },
  }
  warnings.notices.push(...identity.notices)
  const known = gatherLookup(lookupRows, identity, drafts.refuse)
  const find = (key: string, name: string): AuthorityDraft | undefined => {
    const authority = known.get(key)
    const gssCode = identity.codeOf(key)
    if (gssCode === undefined) return undefined
    const draft = authorities.get(key) ?? {
      key,
      gssCode,
      codes: identity.codesOf(key),
      name,
      goneBy: authority?.isEnded === true ? 'lookup' : undefined,
      lookup: authority,
      inspections: [],
      visits: [],
      incomplete: missingOf(key),
    }
    authorities.set(key, draft)
    return draft
  }
  for (const { row, reason, authorities: keys } of identity.refused)
    drafts.refuse(keys, row.place, row.what, reason)
  const isRefused = new Set(identity.refused.map(({ row }) => row))
  const refuseFault = (row: KeyedRow<unknown>, key: string | undefined) => {
    if (row.fault === undefined || isRefused.has(row)) return
    const name = key === undefined ? row.keys.name : identity.nameOf(key)
    const why = name ? `${name}: ${row.fault}` : row.fault
    drafts.refuse(key === undefined ? [] : [key], row.place, row.what, why)
  }
  for (const row of lookupRows) refuseFault(row, identity.find(row))
  const rowsOf = new Map<string, OfficialRow[]>()
  for (const row of official) {
    const key = identity.find(row)
    refuseFault(row, key)
    const draft = key === undefined ? undefined : find(key, row.keys.name ?? '')
    if (row.value === undefined || draft === undefined) continue
    rowsOf.set(draft.key, [...(rowsOf.get(draft.key) ?? []), row.value])
    if (lookups.length > 0 && draft.lookup === undefined && rowsOf.get(draft.key)?.length === 1) {
      const reason = `${draft.name} (${draft.gssCode}) is not in the lookup: no DfE code and no neighbours.`
      warnings.unmatched.push({ ...row.place, reason })
    }
    addOfficial(draft, row.value, frameworks, drafts, warnings)
  }
  for (const draft of authorities.values())
    draft.goneBy = readStatus(draft, rowsOf.get(draft.key) ?? [], drafts.refuse)
  for (const draft of authorities.values())
    for (const file of officials) compareTables(draft, file, drafts)
  for (const row of overviewRows) {
    const key = identity.find(row)
    refuseFault(row, key)
    if (key === undefined || row.value === undefined) continue
    const draft = find(key, known.get(key)?.name ?? row.keys.name ?? '')
    if (draft !== undefined) addOverview(draft, row.value, drafts, warnings)
  }
  // An authority whose rows were all refused still gets a record, which says so.
  for (const [key, parts] of missing) {
    if (parts.length === 0) continue
    const name = known.get(key)?.name
    if (name !== undefined) find(key, name)
  }
  return drafts
}
