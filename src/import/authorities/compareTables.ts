import type { OfficialFile } from '../official/readOfficial'
import type { OfficialRow } from '../official/readOfficialRow'
import { dayOfDraft } from './buildInspection'
import type { AuthorityDraft, Drafts, InspectionDraft } from './draft'

/**
 * Compares the tables of one list. The history should have every inspection, and the table of latest
 * inspections the newest of them. An inspection that only another table has is refused; so is a newest
 * inspection that is not in the table of latest ones. Skipped if a row of the authority was already refused,
 * since then nothing can be concluded.
 */
export function compareTables(
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
  if (draft.goneBy !== undefined || rowOf(newest, 'latest') !== undefined) return
  const why = `${draft.name}: its newest inspection in the list’s history is not the one in the table of latest inspections.`
  refuse([draft.key], row.place, 'The latest inspection', why)
}

/** An authority is abolished if all its rows say so. Rows that differ are refused. */
export function readStatus(
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
  const why = `${draft.name}: one row says that it no longer exists, another that it still does.`
  refuse([draft.key], first.place, 'Whether the authority still exists', why)
  return undefined
}
