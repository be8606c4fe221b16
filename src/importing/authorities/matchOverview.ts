import type { Lookup } from '../lookup/readLookup'
import type { OverviewRow } from '../overview/readOverview'
import type { Remarks } from '../report'
import type { AuthorityDraft, InspectionDraft } from './drafts'

function findDraft(
  row: OverviewRow,
  drafts: Map<string, AuthorityDraft>,
  lookup: Lookup,
): AuthorityDraft | undefined {
  const authority = lookup.byDfeCode.get(row.dfeCode)
  const gssCode = authority?.gssCode ?? authority?.olderCode
  if (authority === undefined || gssCode === undefined) return undefined
  const known = drafts.get(gssCode)
  // Another's code in the lookup: its grades must not come under this one's name.
  if (known !== undefined) return known.lookup === authority ? known : undefined
  const draft: AuthorityDraft = {
    gssCode,
    name: authority.name,
    isGone: authority.gssCode === undefined,
    lookup: authority,
    inspections: new Map(),
    visits: [],
  }
  drafts.set(gssCode, draft)
  return draft
}

/** The same start, or the same day of publication where the overview has no start or another. */
function findInspection(row: OverviewRow, draft: AuthorityDraft): InspectionDraft | undefined {
  const sameStart = draft.inspections.get(row.started ?? '')
  if (sameStart !== undefined || row.published === undefined) return sameStart
  const samePublication = [...draft.inspections.values()].filter(({ official }) =>
    official.some(({ published }) => published === row.published),
  )
  return samePublication.length === 1 ? samePublication[0] : undefined
}

/**
 * Puts each row of the overview beside the inspection that it speaks of, or adds the inspection that
 * only it has. Rows that cannot be matched go to the remarks: without the lookup, all of them, for
 * the overview has codes of the Department for Education only.
 */
export function matchOverview(
  rows: readonly OverviewRow[],
  drafts: Map<string, AuthorityDraft>,
  lookup: Lookup | undefined,
  remarks: Remarks,
): void {
  for (const row of rows) {
    const draft = lookup && findDraft(row, drafts, lookup)
    if (draft === undefined) {
      const why =
        lookup === undefined ? 'no lookup of authorities was given' : 'it is not in the lookup'
      const reason = `The code ${row.dfeCode} cannot be matched: ${why}. The row was not taken.`
      remarks.refused.push({ ...row.place, reason })
      continue
    }
    const inspection = findInspection(row, draft)
    if (inspection?.overview !== undefined) {
      const reason = 'A second row on the same inspection was not taken.'
      remarks.refused.push({ ...row.place, reason })
    } else if (inspection !== undefined) {
      inspection.overview = row
    } else if (row.started === undefined) {
      const reason = 'No start date, and no inspection known that was published on the same day.'
      remarks.refused.push({ ...row.place, reason })
    } else {
      draft.inspections.set(row.started, { started: row.started, official: [], overview: row })
    }
  }
}
