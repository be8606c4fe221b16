import type { OfficialRow } from '../official/readOfficialRow'
import type { OverviewRow } from '../readOverview'
import { formatPlace, type Warnings } from '../report'
import type { AuthorityDraft, Drafts } from './draft'
import { ILACS, listFrameworks } from './findFramework'
import { findInspection, isNear, MIN_DAYS_APART } from './sameInspection'
import type { FrameworksFile } from '../../record/schema/frameworks'

function isSameVisit(a: OfficialRow, b: OfficialRow): boolean {
  return (
    a.started === b.started && a.visit?.kind === b.visit?.kind && a.visit?.theme === b.visit?.theme
  )
}

function isSameRow(a: OfficialRow, b: OfficialRow): boolean {
  const serialise = ({ started, published, type, grades }: OfficialRow) =>
    JSON.stringify([started, published, type, [...grades]])
  return serialise(a) === serialise(b)
}

/**
 * Adds a row of Ofsted's list to the inspection or visit that it is about. Duplicates are noted,
 * contradictions refused.
 */
export function addOfficial(
  draft: AuthorityDraft,
  row: OfficialRow,
  frameworks: FrameworksFile,
  { refuse }: Drafts,
  warnings: Warnings,
) {
  if (row.visit !== undefined) {
    if (!draft.visits.some((visit) => isSameVisit(visit, row))) draft.visits.push(row)
    return
  }
  const families = listFrameworks(frameworks, row).map((framework) => framework.family)
  const inspection = families
    .map((family) => findInspection({ ...row, family }, draft.inspections))
    .find((known) => known !== undefined)
  const { kind, started, published } = row
  if (inspection === undefined) {
    const official = [row]
    const [family] = families
    draft.inspections.push({ family, kind, started, published, official, overviews: [] })
    return
  }
  inspection.kind ??= kind
  inspection.started ??= started
  inspection.published ??= published
  const rowInTable = inspection.official.find(
    ({ place }) => place.file === row.place.file && place.sheet === row.place.sheet,
  )
  inspection.official.push(row)
  if (rowInTable === undefined) {
    const rowInFile = inspection.official.find(
      (other) =>
        other.place.file === row.place.file &&
        other.started !== undefined &&
        started !== undefined &&
        !isNear(other.started, started),
    )
    if (rowInFile === undefined) return
    const why = `${draft.name}: it started on another day than by ${formatPlace(rowInFile.place)}, and was published on the same.`
    refuse([draft.key], row.place, 'The first day of an inspection', why)
    return
  }
  if (isSameRow(rowInTable, row)) {
    const reason = `The same as row ${rowInTable.place.row}: counted once.`
    warnings.notices.push({ ...row.place, reason })
  } else {
    const why = `It is about the inspection in row ${rowInTable.place.row} too: an authority is not inspected twice within ${MIN_DAYS_APART} days, and a report is of one inspection. It was not taken for a second one.`
    refuse([draft.key], row.place, 'An inspection', `${draft.name}: ${why}`)
  }
}

/** Adds a row of the overview to its inspection, or adds an inspection that only the overview has. */
export function addOverview(
  draft: AuthorityDraft,
  row: OverviewRow,
  { refuse }: Drafts,
  warnings: Warnings,
) {
  const { started, published } = row
  const known = { started, published, family: ILACS, kind: ILACS }
  const inspection = findInspection(known, draft.inspections)
  const other = inspection?.overviews.find(({ place }) => place.file === row.place.file)
  if (other !== undefined) {
    const isSame =
      JSON.stringify([...other.grades]) === JSON.stringify([...row.grades]) &&
      other.started === row.started
    const why = `A second row on the inspection in row ${other.place.row}`
    if (isSame) warnings.notices.push({ ...row.place, reason: `${why}: counted once.` })
    else refuse([draft.key], row.place, 'An inspection', `${draft.name}: ${why} was not taken.`)
  } else if (inspection !== undefined) {
    inspection.overviews.push(row)
    inspection.published ??= published
  } else if (row.isReport) {
    const reason = `${draft.name}: no other file has an inspection of these days. The row was not used.`
    warnings.notices.push({ ...row.place, reason })
  } else if (started === undefined) {
    const why = 'No start date, and no inspection known that was published on the same day.'
    refuse([draft.key], row.place, 'An inspection', `${draft.name}: ${why}`)
  } else {
    draft.inspections.push({ ...known, official: [], overviews: [row] })
  }
}
