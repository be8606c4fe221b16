import { matchGssCode, type Lookup, type LookupAuthority } from '../lookup/readLookup'
import type { OfficialFile } from '../official/readOfficial'
import type { OfficialRow } from '../official/readOfficialRow'
import type { OverviewRow } from '../overview/readOverview'
import { quote } from '../refusal'
import type { Remarks } from '../report'

/** Everything that the files say of one inspection. */
export interface InspectionDraft {
  started: string
  /** Best standing first: the newest list, and in it the history before the other tables. */
  official: OfficialRow[]
  overview?: OverviewRow
}

/** Everything that the files say of one authority, by its code. */
export interface AuthorityDraft {
  gssCode: string
  name: string
  isGone: boolean
  lookup: LookupAuthority | undefined
  /** By the day on which they started. */
  inspections: Map<string, InspectionDraft>
  visits: OfficialRow[]
}

const STANDING = ['history', 'latest', 'in-year'] as const

function sortByStanding(files: readonly OfficialFile[]): OfficialRow[] {
  return [...files]
    .sort((a, b) => b.asAt.localeCompare(a.asAt))
    .flatMap(({ rows }) =>
      [...rows].sort((a, b) => STANDING.indexOf(a.table) - STANDING.indexOf(b.table)),
    )
}

/** An authority of its own for each code: of today where the lookup knows it, else as the row has it. */
function startDrafts(lookup: Lookup | undefined, remarks: Remarks) {
  const drafts = new Map<string, AuthorityDraft>()
  const keys = new Map<string, AuthorityDraft>()
  return {
    drafts,
    find: (row: OfficialRow, isGone: boolean): AuthorityDraft => {
      const known = keys.get(row.gssCode)
      if (known !== undefined) return known
      const match = lookup === undefined ? undefined : matchGssCode(lookup, row.gssCode, isGone)
      if (lookup !== undefined && match === undefined) {
        const reason = `The code ${row.gssCode} (${quote(row.name)}) is not in the lookup: no DfE code and no neighbours.`
        remarks.unmatched.push({ ...row.place, reason })
      }
      const gssCode = match?.gssCode ?? row.gssCode
      const draft = drafts.get(gssCode) ?? {
        gssCode,
        name: row.name,
        isGone,
        lookup: match,
        inspections: new Map<string, InspectionDraft>(),
        visits: [],
      }
      keys.set(row.gssCode, draft)
      drafts.set(gssCode, draft)
      return draft
    },
  }
}

function isSameVisit(a: OfficialRow, b: OfficialRow): boolean {
  return (
    a.started === b.started && a.visit?.kind === b.visit?.kind && a.visit?.theme === b.visit?.theme
  )
}

/**
 * Authorities with their inspections and visits, from Ofsted's lists alone. A row of one table that
 * stands in another too is one inspection, never two.
 */
export function gatherAuthorities(
  files: readonly OfficialFile[],
  lookup: Lookup | undefined,
  remarks: Remarks,
): Map<string, AuthorityDraft> {
  const rows = sortByStanding(files)
  const visits = files.flatMap((file) => file.visits)
  const gone = new Set([...rows, ...visits].filter((row) => row.isGone).map((row) => row.gssCode))
  const { drafts, find } = startDrafts(lookup, remarks)
  for (const row of rows) {
    const { inspections } = find(row, gone.has(row.gssCode))
    const draft = inspections.get(row.started)
    if (draft === undefined) inspections.set(row.started, { started: row.started, official: [row] })
    else draft.official.push(row)
  }
  for (const row of visits) {
    const draft = find(row, gone.has(row.gssCode))
    if (!draft.visits.some((visit) => isSameVisit(visit, row))) draft.visits.push(row)
  }
  return drafts
}
