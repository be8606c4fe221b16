import type { MissingPart } from '../../record/schema/record'
import { groupBy } from '../identity/contest'
import { identify, type Identity } from '../identity/identify'
import type { KeyedRow } from '../identity/keys'
import type { LookupAuthority } from '../lookup/readLookup'
import type { OfficialFile } from '../official/readOfficial'
import type { OfficialRow } from '../official/readOfficialRow'
import type { OverviewRow } from '../overview/readOverview'
import type { ReadFiles } from '../readFiles'
import { formatWhere, type Place, type Remarks } from '../report'

/** Everything that the files say of one inspection. */
export interface InspectionDraft {
  started: string
  /** Best standing first: the newest list, and in it the history before the other tables. */
  official: OfficialRow[]
  overview?: OverviewRow
}

/** Everything that the files say of one authority. */
export interface AuthorityDraft {
  /** Its folded name: no other authority of the import has it. */
  key: string
  gssCode: string
  /** All nine-character codes that files give it. */
  codes: ReadonlySet<string>
  name: string
  /** Which file says that it no longer exists. */
  goneBy: 'list' | 'lookup' | undefined
  lookup: LookupAuthority | undefined
  inspections: InspectionDraft[]
  visits: OfficialRow[]
  /** What was refused of it (rule 19). */
  incomplete: MissingPart[]
}

/** Authorities of an import, by folded name. */
export interface Drafts {
  authorities: Map<string, AuthorityDraft>
  /** Something of an authority was not taken. It counts for the file, and stands in the record. */
  refuse: (keys: readonly string[], place: Place, what: string, why: string) => void
  /** Authorities of which something of Ofsted's lists was refused, with a record or without. */
  refusedOfLists: Set<string>
}

const STANDING = ['history', 'latest', 'in-year'] as const
const DAY = 24 * 60 * 60 * 1000
/** Inspections of one kind lie years apart: nearer ones are one, with a wrong date. */
const LEAST_DAYS_APART = 180

function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) < LEAST_DAYS_APART * DAY
}

/** Whether two rows of one authority speak of one inspection. */
export function isSameInspection(
  a: { started?: string | undefined; published?: string | undefined },
  b: { started?: string | undefined; published?: string | undefined },
): boolean {
  if (a.published !== undefined && a.published === b.published) return true
  return a.started !== undefined && b.started !== undefined && isNear(a.started, b.started)
}

/** The inspection that a row speaks of, of those known; the nearest where several are possible. */
export function findInspection(
  row: { started?: string | undefined; published?: string | undefined },
  inspections: readonly InspectionDraft[],
): InspectionDraft | undefined {
  const same = inspections.filter(({ official, overview, started }) =>
    [...official, ...(overview === undefined ? [] : [overview]), { started }].some((other) =>
      isSameInspection(row, other),
    ),
  )
  return same.find(({ started }) => started === row.started) ?? same[0]
}

function sortByStanding(rows: readonly KeyedRow<OfficialRow>[]): KeyedRow<OfficialRow>[] {
  const rank = ({ value }: KeyedRow<OfficialRow>) => STANDING.indexOf(value?.table ?? 'history')
  return [...rows].sort((a, b) => rank(a) - rank(b))
}

function isSameVisit(a: OfficialRow, b: OfficialRow): boolean {
  return (
    a.started === b.started && a.visit?.kind === b.visit?.kind && a.visit?.theme === b.visit?.theme
  )
}

function isSameRow(a: OfficialRow, b: OfficialRow): boolean {
  const facts = ({ started, published, type, grades }: OfficialRow) =>
    JSON.stringify([started, published, type, [...grades]])
  return facts(a) === facts(b)
}

/** The lookup's rows that are taken, by whose they are, and neighbours that their own codes contradict left out. */
function gatherLookup(
  rows: readonly KeyedRow<LookupAuthority>[],
  identity: Identity,
  refuse: Drafts['refuse'],
): Map<string, LookupAuthority> {
  const known = new Map<string, LookupAuthority>()
  const byNeighbours = groupBy(rows, ({ value }) => value?.neighbours.join(' ') || undefined)
  for (const row of rows) {
    const key = identity.find(row)
    if (key === undefined || row.value === undefined) continue
    const codes = new Set(row.value.neighbourCodes)
    const alike = byNeighbours.get(row.value.neighbours.join(' ')) ?? []
    const isCopied = alike.some((other) => identity.find(other) !== key)
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

function addOfficial(
  draft: AuthorityDraft,
  row: OfficialRow,
  { refuse }: Drafts,
  remarks: Remarks,
) {
  if (row.visit !== undefined) {
    if (!draft.visits.some((visit) => isSameVisit(visit, row))) draft.visits.push(row)
    return
  }
  const inspection = findInspection(row, draft.inspections)
  if (inspection === undefined) {
    draft.inspections.push({ started: row.started, official: [row] })
    return
  }
  const inTable = inspection.official.find(
    ({ place }) => place.file === row.place.file && place.sheet === row.place.sheet,
  )
  inspection.official.push(row)
  if (inTable === undefined) return
  if (isSameRow(inTable, row)) {
    const reason = `The same as row ${inTable.place.row}: counted once.`
    remarks.notices.push({ ...row.place, reason })
  } else {
    const why = `It speaks of the inspection in row ${inTable.place.row} too: an authority is not inspected twice within ${LEAST_DAYS_APART} days, and a report is of one inspection. It was not taken for a second one.`
    refuse([draft.key], row.place, 'An inspection', `${draft.name}: ${why}`)
  }
}

function addOverview(
  draft: AuthorityDraft,
  row: OverviewRow,
  { refuse }: Drafts,
  remarks: Remarks,
) {
  const inspection = findInspection(row, draft.inspections)
  if (inspection?.overview !== undefined) {
    const isSame =
      JSON.stringify([...inspection.overview.grades]) === JSON.stringify([...row.grades]) &&
      inspection.overview.started === row.started
    const why = `A second row on the inspection in row ${inspection.overview.place.row}`
    if (isSame) remarks.notices.push({ ...row.place, reason: `${why}: counted once.` })
    else refuse([draft.key], row.place, 'An inspection', `${draft.name}: ${why} was not taken.`)
  } else if (inspection !== undefined) {
    inspection.overview = row
  } else if (row.started === undefined) {
    const why = 'No start date, and no inspection known that was published on the same day.'
    refuse([draft.key], row.place, 'An inspection', `${draft.name}: ${why}`)
  } else {
    draft.inspections.push({ started: row.started, official: [], overview: row })
  }
}

/**
 * Within one list the history has every inspection, and the table of the latest ones has the newest of
 * it: an inspection that only another table has is not taken, and a newest one that is not the latest
 * is said. Where a row of the authority was refused already nothing more can be told.
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
    const why = `${draft.name}: no such inspection stands in the list’s history. The row was not taken.`
    const row = rowOf(inspection)
    if (row !== undefined) refuse([draft.key], row.place, 'An inspection', why)
    draft.inspections.splice(draft.inspections.indexOf(inspection), 1)
  }
  const [newest] = stated.filter(isInHistory).sort((a, b) => b.started.localeCompare(a.started))
  const row = newest && rowOf(newest, 'history')
  if (newest === undefined || row === undefined || !has('latest')) return
  if (draft.goneBy !== undefined || rowOf(newest, 'latest') !== undefined) return
  const why = `${draft.name}: its newest inspection in the list’s history is not the one in the table of latest inspections.`
  refuse([draft.key], row.place, 'The latest inspection', why)
}

/** An authority is gone where all its rows say so; where they differ, that is refused. */
function readStatus(
  draft: AuthorityDraft,
  rows: readonly OfficialRow[],
  refuse: Drafts['refuse'],
): AuthorityDraft['goneBy'] {
  const stated = rows.filter(({ status }) => status !== undefined)
  const gone = stated.filter(({ status }) => /^no longer exists$/iu.test(status ?? ''))
  const [first] = gone
  if (stated.length === 0) return rows.length === 0 ? draft.goneBy : undefined
  if (first === undefined) return undefined
  if (gone.length === stated.length) return 'list'
  const why = `${draft.name}: one row says that it no longer exists, another that it does.`
  refuse([draft.key], first.place, 'Whether the authority still exists', why)
  return undefined
}

/**
 * Authorities with their inspections and visits, each row given to the authority that its name and
 * its codes name together. `countLists` is called when Ofsted's lists are in and the overview is not.
 */
export function gatherAuthorities(
  { officials, overview, lookup }: ReadFiles,
  remarks: Remarks,
  countLists: (drafts: Drafts) => void,
): Drafts {
  const official = officials.flatMap(({ rows }) => sortByStanding(rows))
  const lookupRows = lookup?.rows ?? []
  const overviewRows = overview?.rows ?? []
  const identity = identify({ lookup: lookupRows, official, overview: overviewRows })
  const lists = new Set(officials.map(({ name }) => name))
  const authorities = new Map<string, AuthorityDraft>()
  const missing = new Map<string, MissingPart[]>()
  const missingOf = (key: string) => {
    const parts = missing.get(key) ?? []
    missing.set(key, parts)
    return parts
  }
  const drafts: Drafts = {
    authorities,
    refusedOfLists: new Set(),
    refuse: (keys, place, what, why) => {
      remarks.refused.push({ ...place, reason: why })
      for (const key of keys) {
        missingOf(key).push({ what, where: formatWhere(place), why })
        if (lists.has(place.file)) drafts.refusedOfLists.add(key)
      }
    },
  }
  remarks.notices.push(...identity.notices)
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
    if (lookup !== undefined && draft.lookup === undefined && rowsOf.get(draft.key)?.length === 1) {
      const reason = `${draft.name} (${draft.gssCode}) is not in the lookup: no DfE code and no neighbours.`
      remarks.unmatched.push({ ...row.place, reason })
    }
    addOfficial(draft, row.value, drafts, remarks)
  }
  for (const draft of authorities.values())
    draft.goneBy = readStatus(draft, rowsOf.get(draft.key) ?? [], drafts.refuse)
  for (const draft of authorities.values())
    for (const file of officials) compareTables(draft, file, drafts)
  countLists(drafts)
  for (const row of overviewRows) {
    const key = identity.find(row)
    refuseFault(row, key)
    if (key === undefined || row.value === undefined) continue
    const draft = find(key, known.get(key)?.name ?? row.keys.name ?? '')
    if (draft !== undefined) addOverview(draft, row.value, drafts, remarks)
  }
  // An authority of which every row was refused has a record all the same: one that says so.
  for (const [key, parts] of missing) {
    if (parts.length === 0) continue
    const name = known.get(key)?.name
    if (name !== undefined) find(key, name)
  }
  return drafts
}
