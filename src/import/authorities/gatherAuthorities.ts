import { formatDay } from '../../record/dates'
import type { FrameworksFile } from '../../record/schema/frameworks'
import { groupBy } from '../identity/contradictions'
import { identify, type Identity } from '../identity/identify'
import type { KeyedRow } from '../identity/keys'
import type { OfficialFile } from '../official/readOfficial'
import type { OfficialRow } from '../official/readOfficialRow'
import type { ReadFiles } from '../readFiles'
import type { LookupAuthority } from '../readLookup'
import { formatWhere, type Warnings } from '../report'
import { addOfficial, addOverview } from './addRows'
import { dayOfDraft } from './buildInspection'
import type { AuthorityDraft, Drafts, InspectionDraft, RefusedPart } from './draft'
import { ILACS } from './findFramework'

/** The tables of a list, the most authoritative first. */
const TABLES = ['history', 'past', 'latest', 'in-year'] as const

function sortByTable(rows: readonly KeyedRow<OfficialRow>[]): KeyedRow<OfficialRow>[] {
  const rank = ({ value }: KeyedRow<OfficialRow>) => TABLES.indexOf(value?.table ?? 'history')
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

/** Lists of at least this many neighbours are identical only if a row was copied. */
const MIN_COMPARED_LENGTH = 5

/**
 * The accepted rows of the lookup, by authority. Lists of neighbours that were copied or contradict their own
 * codes are dropped.
 */
function gatherLookup(
  rows: readonly KeyedRow<LookupAuthority>[],
  identity: Identity,
  refuse: Drafts['refuse'],
): Map<string, LookupAuthority> {
  const known = new Map<string, LookupAuthority>()
  const byNeighbours = groupBy(rows, ({ value }) => value?.neighbours.join(' '))
  for (const row of rows) {
    const key = identity.findAuthority(row)
    if (key === undefined || row.value === undefined) continue
    const earlier = known.get(key)
    if (earlier !== undefined) {
      earlier.isEnded ||= row.value.isEnded
      continue
    }
    const { neighbours, neighbourCodes } = row.value
    const isCopied =
      neighbours.length >= MIN_COMPARED_LENGTH &&
      byNeighbours
        .get(neighbours.join(' '))
        ?.some((other) => identity.findAuthority(other) !== key) === true
    const isContradicted = neighbours.some((dfeCode) => {
      const other = rows.find(({ value }) => value?.dfeCode === dfeCode)
      const owner = other && identity.findAuthority(other)
      if (owner === undefined || neighbourCodes.length === 0) return false
      return ![...identity.codesOf(owner)].some((code) => neighbourCodes.includes(code))
    })
    if (!isCopied && !isContradicted) {
      known.set(key, row.value)
      continue
    }
    known.set(key, { ...row.value, neighbours: [] })
    const why = isCopied
      ? 'Another authority has the very same list of neighbours: it was not taken.'
      : 'Two columns of the lookup name different neighbours: none was taken.'
    refuse([key], row.place, 'The list of statistical neighbours', why)
  }
  return known
}

/**
 * Compares the tables of one list. The history should have every inspection, and the table of latest
 * inspections the newest of them. An inspection that only another table has is refused, and so is a newest
 * one that the table of latest inspections lacks. Skipped if a row of the authority was already refused: then
 * nothing can be concluded.
 */
function compareTables(
  draft: AuthorityDraft,
  { name: file, rows }: OfficialFile,
  { refuse }: Drafts,
) {
  if (draft.incomplete.length > 0) return
  const has = (table: OfficialRow['table']) => rows.some(({ value }) => value?.table === table)
  const rowOf = ({ official }: InspectionDraft, table?: OfficialRow['table']) =>
    official.find((row) => row.place.file === file && (table ?? row.table) === row.table)
  if (!has('history')) return
  const stated = draft.inspections.filter((inspection) => rowOf(inspection) !== undefined)
  const isInHistory = (inspection: InspectionDraft) => rowOf(inspection, 'history') !== undefined
  for (const inspection of stated.filter((one) => !isInHistory(one))) {
    const why = `${draft.name}: the list’s history has no such inspection. The row was not used.`
    const row = rowOf(inspection)
    if (row !== undefined) refuse([draft.key], row.place, 'An inspection', why)
    draft.inspections.splice(draft.inspections.indexOf(inspection), 1)
  }
  const [newest] = stated
    .filter(isInHistory)
    .sort((a, b) => dayOfDraft(b).localeCompare(dayOfDraft(a)))
  const row = newest && rowOf(newest, 'history')
  if (newest === undefined || row === undefined || !has('latest')) return
  if (draft.abolishedBy !== undefined || rowOf(newest, 'latest') !== undefined) return
  const why = `${draft.name}: its newest inspection in the list’s history is not the one in the table of latest inspections.`
  refuse([draft.key], row.place, 'The latest inspection', why)
}

/**
 * Compares the newest list with the other files. Its history should have every inspection under the rules since
 * 2018 that was published by its day. If it lacks one that another file has, rows were cut off, or a day is wrong
 * in one of the two: the inspection stays, and the authority is marked as incomplete.
 */
function compareFiles(
  { key, name, inspections, incomplete }: AuthorityDraft,
  { asAt, name: file, rows }: OfficialFile,
  { refuse }: Drafts,
) {
  const hasHistory = rows.some(({ value }) => value?.table === 'history' || value?.table === 'past')
  if (!hasHistory || incomplete.length > 0) return
  for (const { family, published, official, overviews } of inspections) {
    const row = official[0] ?? overviews[0]
    const isExpected = official.length > 0 || (published !== undefined && published <= asAt)
    const isListed = official.some(({ place }) => place.file === file)
    if (family !== ILACS || row === undefined || !isExpected || isListed) continue
    const why = `${name}: the list as at ${formatDay(asAt)} should have this inspection, and does not.`
    refuse([key], row.place, 'An inspection', why)
  }
}

/** What says that an authority is abolished: all its rows, or the lookup. Rows that differ are refused. */
function readStatus(
  draft: AuthorityDraft,
  rows: readonly OfficialRow[],
  refuse: Drafts['refuse'],
): AuthorityDraft['abolishedBy'] {
  const stated = rows.filter(({ status }) => status !== undefined)
  const abolished = stated.filter(({ status }) => /^no longer exists$/iu.test(status ?? ''))
  const [first] = abolished
  if (stated.length === 0) return rows.length === 0 ? draft.abolishedBy : undefined
  if (first === undefined) return undefined
  if (abolished.length === stated.length) return 'list'
  const why = `${draft.name}: one row says that it no longer exists, another that it still does.`
  refuse([draft.key], first.place, 'Whether the authority still exists', why)
  return undefined
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
  const official = officials.flatMap(({ rows }) => sortByTable(rows))
  const lookupRows = lookups.flatMap(({ rows }) => rows)
  const overviewRows = overviews.flatMap(({ rows }) => rows)
  const identity = identify({ lookup: lookupRows, official, overview: overviewRows })
  const authorities = new Map<string, AuthorityDraft>()
  const refusedParts = new Map<string, RefusedPart[]>()
  const refusedPartsOf = (key: string) => {
    const parts = refusedParts.get(key) ?? []
    refusedParts.set(key, parts)
    return parts
  }
  const drafts: Drafts = {
    authorities,
    refuse: (keys, place, what, why) => {
      warnings.refused.push({ ...place, reason: why })
      for (const key of keys)
        refusedPartsOf(key).push({ what, where: formatWhere(place), why, file: place.file })
    },
  }
  warnings.notices.push(...identity.notices)
  const known = gatherLookup(lookupRows, identity, drafts.refuse)
  const findOrAddDraft = (key: string, name: string): AuthorityDraft | undefined => {
    const lookup = known.get(key)
    const gssCode = identity.codeOf(key)
    if (gssCode === undefined) return undefined
    const draft = authorities.get(key) ?? {
      key,
      gssCode,
      codes: identity.codesOf(key),
      name,
      abolishedBy: lookup?.isEnded === true ? 'lookup' : undefined,
      lookup,
      inspections: [],
      visits: [],
      incomplete: refusedPartsOf(key),
    }
    authorities.set(key, draft)
    return draft
  }
  for (const { row, reason, authorities: keys } of identity.refused)
    drafts.refuse(keys, row.place, row.what, reason)
  const refusedRows = new Set(identity.refused.map(({ row }) => row))
  const refuseFault = (row: KeyedRow<unknown>, key: string | undefined) => {
    if (row.fault === undefined || refusedRows.has(row)) return
    const name = key === undefined ? row.keys.name : identity.nameOf(key)
    const why = name ? `${name}: ${row.fault}` : row.fault
    drafts.refuse(key === undefined ? [] : [key], row.place, row.what, why)
  }
  for (const row of lookupRows) refuseFault(row, identity.findAuthority(row))
  const rowsOf = new Map<string, OfficialRow[]>()
  for (const row of official) {
    const key = identity.findAuthority(row)
    refuseFault(row, key)
    const draft = key === undefined ? undefined : findOrAddDraft(key, row.keys.name ?? '')
    if (row.value === undefined || draft === undefined) continue
    rowsOf.set(draft.key, [...(rowsOf.get(draft.key) ?? []), row.value])
    if (lookups.length > 0 && draft.lookup === undefined && rowsOf.get(draft.key)?.length === 1) {
      const reason = `${draft.name} (${draft.gssCode}) is not in the lookup: no DfE code and no neighbours.`
      warnings.unmatched.push({ ...row.place, reason })
    }
    addOfficial(draft, row.value, frameworks, drafts, warnings)
  }
  for (const draft of authorities.values())
    draft.abolishedBy = readStatus(draft, rowsOf.get(draft.key) ?? [], drafts.refuse)
  for (const draft of authorities.values())
    for (const file of officials) compareTables(draft, file, drafts)
  for (const row of overviewRows) {
    const key = identity.findAuthority(row)
    refuseFault(row, key)
    if (key === undefined || row.value === undefined) continue
    const draft = findOrAddDraft(key, known.get(key)?.name ?? row.keys.name ?? '')
    if (draft !== undefined) addOverview(draft, row.value, drafts, warnings)
  }
  const [newest] = officials
  if (newest !== undefined)
    for (const draft of authorities.values()) compareFiles(draft, newest, drafts)
  // An authority whose rows were all refused still gets a record, which says so.
  for (const [key, parts] of refusedParts) {
    const name = known.get(key)?.name
    if (parts.length > 0 && name !== undefined) findOrAddDraft(key, name)
  }
  return drafts
}
