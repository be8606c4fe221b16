import { compareJudgements } from '../comparison'
import {
  buildAreaHistory,
  formatAbsences,
  gradedJudgement,
  type GradeOrAbsence,
  type GradeOrAbsenceAt,
} from './history'
import { isIncomplete } from '../incomplete'
import type { InspectionView, RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import { formatList, formatWhen } from '../wording'

/** More columns do not fit; the timeline's table has every inspection. */
const EARLIER_COLUMNS = 2

/** A column of the ratings: an earlier inspection. */
export interface RatingColumn {
  inspection: InspectionView
  /** How its grades relate to those of the last inspection, if rule 4 limits the comparison. */
  caveat: string | undefined
}

/** One judgement area: its latest grade and earlier ones. */
export interface RatingRow {
  area: Area
  latest: GradeOrAbsenceAt
  /** True if the latest grade is from the last inspection on record. */
  current: boolean
  /** True if it may be shown as the current grade; never in an incomplete record (rule 19). */
  stands: boolean
  /** Why inspections after the latest grade have none: "not judged on its own in 2019 or 2024". */
  since: string | undefined
  /** One per column if the latest grade is current; otherwise only those before it. */
  earlier: GradeOrAbsenceAt[]
}

export interface RatingBoard {
  columns: RatingColumn[]
  rows: RatingRow[]
  /** Earlier inspections that have no column. */
  furtherInspections: number
}

function hasGrade({ gradeOrAbsence }: GradeOrAbsenceAt): boolean {
  return gradedJudgement(gradeOrAbsence) !== undefined
}

/** "not judged on its own in 2019 or 2024; in 2014 a sub-judgement". */
function describeSince(
  row: readonly GradeOrAbsenceAt[],
  latest: GradeOrAbsenceAt,
  area: Area,
): string {
  const isPart = gradedJudgement(latest.gradeOrAbsence)?.partOf !== undefined
  return [
    ...formatAbsences(row.slice(0, row.indexOf(latest)).reverse()),
    ...(isPart ? [`${formatWhen([latest.inspection])} a sub-judgement`] : []),
    ...(area.separateBody === undefined ? [] : [area.separateBody]),
  ].join('; ')
}

function buildRow(area: Area, index: RecordIndex, columns: readonly RatingColumn[]): RatingRow[] {
  const { gradesOrAbsences } = buildAreaHistory(area, index)
  const first = gradesOrAbsences[0]
  if (first === undefined) return []
  const latest = gradesOrAbsences.find(hasGrade) ?? first
  const current = latest === first
  const before = gradesOrAbsences.slice(gradesOrAbsences.indexOf(latest) + 1)
  return [
    {
      area,
      latest,
      current,
      stands: current && !isIncomplete(index),
      since: current ? undefined : describeSince(gradesOrAbsences, latest, area),
      earlier: before.filter(({ inspection }) =>
        columns.some((column) => column.inspection === inspection),
      ),
    },
  ]
}

/**
 * One area as a single row, with every inspection before its latest grade; undefined if there are no
 * inspections.
 */
export function buildRatingRow(area: Area, index: RecordIndex): RatingRow | undefined {
  const columns = index.inspections.map((inspection) => ({ inspection, caveat: undefined }))
  return buildRow(area, index, columns)[0]
}

function buildColumn(inspection: InspectionView, latest: InspectionView): RatingColumn {
  const { family, scale } = inspection.framework
  if (scale !== latest.framework.scale)
    return { inspection, caveat: 'other scale of grades, not comparable' }
  if (family !== latest.framework.family)
    return { inspection, caveat: 'other framework, broadly comparable' }
  return { inspection, caveat: undefined }
}

/**
 * The ratings: one row per judgement area that any inspection of the record judged. `only` limits them to the
 * grades of one inspection.
 */
export function buildRatingBoard(index: RecordIndex, only?: InspectionView): RatingBoard {
  const inspections = only === undefined ? index.inspections : [only]
  const narrowed = { ...index, inspections }
  const [latest, ...before] = inspections
  if (latest === undefined) return { columns: [], rows: [], furtherInspections: 0 }
  const columns = before.slice(0, EARLIER_COLUMNS).map((view) => buildColumn(view, latest))
  const judged = new Set(
    index.inspections.flatMap((view) => view.framework.judgements.flatMap(({ areas }) => areas)),
  )
  return {
    columns,
    rows: index.vocabulary.areas
      .filter((area) => judged.has(area.id))
      .flatMap((area) => buildRow(area, narrowed, columns)),
    furtherInspections: before.length - columns.length,
  }
}

/**
 * For a joint grade in adjacent rows, over which the page draws one box: the number of rows from `row` on, or
 * 0 if `row` is not the first of them.
 */
export function countRowsOfJointGrade(
  rows: readonly RatingRow[],
  row: RatingRow,
  at: (row: RatingRow) => GradeOrAbsence | undefined,
): number {
  const gradeOrAbsence = at(row)
  if (gradeOrAbsence?.kind !== 'graded-jointly') return 0
  const isPart = (other: RatingRow) => {
    const theirs = at(other)
    return (
      theirs?.kind === 'graded-jointly' && theirs.judgement.key === gradeOrAbsence.judgement.key
    )
  }
  const count = gradeOrAbsence.judgement.areas.length
  const from = rows.slice(rows.indexOf(row)).slice(0, count)
  return from.length === count && from.every(isPart) ? count : 0
}

/**
 * Why an area with a joint grade has none of its own: "no grade of its own: judged together with care
 * leavers".
 */
export function formatJointGrade(
  gradeOrAbsence: Extract<GradeOrAbsence, { kind: 'graded-jointly' }>,
): string {
  const together = formatList(gradeOrAbsence.together.map((area) => area.inSentence))
  return `no grade of its own: judged together with ${together}`
}

/** Each grade of an area with the one before it and their comparison, latest pair first. */
export function listComparablePairs(area: Area, index: RecordIndex) {
  const graded = buildAreaHistory(area, index).gradesOrAbsences.flatMap(({ gradeOrAbsence }) => {
    const judgement = gradedJudgement(gradeOrAbsence)
    return judgement === undefined ? [] : [judgement]
  })
  return graded.slice(0, -1).flatMap((later, position) => {
    const earlier = graded[position + 1]
    return earlier === undefined
      ? []
      : [{ later, earlier, comparison: compareJudgements(later, earlier) }]
  })
}
