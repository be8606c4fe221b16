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

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}{4,}/gu) ?? []

/**
 * Whether a row and the lookup speak of two authorities under one code: then the code at the end of
 * Ofsted's link is another, and the names have nothing in common. Names alone decide nothing.
 */
function isAnother({ link, name }: OfficialRow, match: LookupAuthority): boolean {
  const code = /\/(\d{3})$/u.exec(link ?? '')?.[1]
  if (code === undefined || code === match.dfeCode) return false
  const words = wordsOf(match.name)
  return words.length > 0 && !wordsOf(name).some((word) => words.includes(word))
}

/** The authorities of the lookup that some row of Ofsted's list contradicts: nothing is matched by them. */
function findContradicted(
  lookup: Lookup,
  rows: readonly OfficialRow[],
  gone: ReadonlySet<string>,
  remarks: Remarks,
): Set<LookupAuthority> {
  const contradicted = new Set<LookupAuthority>()
  for (const row of rows) {
    const found = matchGssCode(lookup, row.gssCode, gone.has(row.gssCode))
    if (found === undefined || contradicted.has(found) || !isAnother(row, found)) continue
    contradicted.add(found)
    const reason = `It gives ${row.gssCode} to ${quote(found.name)}, Ofsted’s list to ${quote(row.name)}, with another code in its link: not matched.`
    remarks.refused.push({ file: lookup.file, row: found.row, reason })
  }
  return contradicted
}

/** An authority of its own for each code: of today where the lookup knows it, else as the row has it. */
function startDrafts(
  lookup: Lookup | undefined,
  rows: readonly OfficialRow[],
  gone: ReadonlySet<string>,
  remarks: Remarks,
) {
  const contradicted = lookup && findContradicted(lookup, rows, gone, remarks)
  const drafts = new Map<string, AuthorityDraft>()
  const keys = new Map<string, AuthorityDraft>()
  return {
    drafts,
    find: (row: OfficialRow): AuthorityDraft => {
      const isGone = gone.has(row.gssCode)
      const known = keys.get(row.gssCode)
      if (known !== undefined) return known
      const found = lookup && matchGssCode(lookup, row.gssCode, isGone)
      const match = found !== undefined && contradicted?.has(found) === true ? undefined : found
      if (lookup !== undefined && found === undefined) {
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
  const { drafts, find } = startDrafts(lookup, [...rows, ...visits], gone, remarks)
  for (const row of rows) {
    const { inspections } = find(row)
    const draft = inspections.get(row.started)
    if (draft === undefined) inspections.set(row.started, { started: row.started, official: [row] })
    else draft.official.push(row)
  }
  for (const row of visits) {
    const draft = find(row)
    if (!draft.visits.some((visit) => isSameVisit(visit, row))) draft.visits.push(row)
  }
  return drafts
}
