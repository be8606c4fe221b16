import { formatPlace } from '../../citations'
import { formatDay, formatKnownDate, dayOf } from '../../dates'
import { isIncomplete } from '../../incomplete'
import type { RecordIndex } from '../../recordIndex'
import type { Source } from '../../schema/evidence'
import type { Area } from '../../schema/frameworks'
import type { NeighbourInspection, NeighboursFile } from '../../schema/manyRecords'
import { findPublishedGrade, type GradeOrAbsence, type PublishedGrade } from '../history'

/** One authority's latest inspection, for comparison. */
export interface AuthorityRow {
  key: string
  name: string
  /** True for the record's own authority. */
  isOwn: boolean
  /** Its record's name, as used in `record=`, if it has one. */
  record: string | undefined
  /** True if one of its inspections could not be read: the latest known one may not be its latest. */
  incomplete: boolean
  /** Undefined if none of its inspections is known. */
  latest:
    | {
        /** "10 June 2024". */
        inspected: string
        published: string
        framework: string
        gradesOrAbsences: { area: Area; gradeOrAbsence: GradeOrAbsence<PublishedGrade> }[]
        source: Source | undefined
        /** "sheet ILACS_inspection_history, row 263". */
        place: string
      }
    | undefined
}

function buildLatest(
  latest: NeighbourInspection,
  areas: readonly Area[],
  { vocabulary }: RecordIndex,
  sources: readonly Source[],
): AuthorityRow['latest'] {
  const place = latest.citations.find(({ source }) => source === latest.report)
  return {
    inspected: formatDay(dayOf(latest)),
    published: formatKnownDate(latest.published),
    framework: vocabulary.framework(latest.framework).shortName,
    gradesOrAbsences: areas.map((area) => ({
      area,
      gradeOrAbsence: findPublishedGrade(latest, area, vocabulary),
    })),
    source: sources.find(({ id }) => id === latest.report),
    place: place === undefined ? '' : formatPlace(place),
  }
}

/** The neighbours in the order of the file, most similar first; never ordered by grade. */
export function buildNeighbourRows(
  { neighbours, sources }: NeighboursFile,
  areas: readonly Area[],
  index: RecordIndex,
): AuthorityRow[] {
  return neighbours.map(({ dfeCode, name, record, incomplete, latest }) => ({
    key: dfeCode,
    name,
    isOwn: false,
    record,
    incomplete: incomplete === true,
    latest: latest && buildLatest(latest, areas, index, sources),
  }))
}

/** The record's own authority as a row like its neighbours'. */
export function buildOwnRow(areas: readonly Area[], index: RecordIndex): AuthorityRow {
  const { authority, sources } = index.record
  const latest = index.inspections[0]?.inspection
  return {
    key: authority.id,
    name: authority.name,
    isOwn: true,
    record: undefined,
    incomplete: isIncomplete(index),
    latest: latest && buildLatest(latest, areas, index, sources),
  }
}
