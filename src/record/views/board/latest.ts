import { isIncomplete } from '../../incomplete'
import type { InspectionView, RecordIndex } from '../../recordIndex'
import type { Area } from '../../schema/frameworks'
import { formatList, formatSmallNumber, formatWhen, joinParts } from '../../wording'
import {
  buildAreaHistory,
  formatAbsences,
  findJudgement,
  type GradeOrAbsence,
  type GradeOrAbsenceAt,
} from '../history'

/** The latest grade of a judgement area, or why there is none. */
export interface LatestGrade {
  area: Area
  latest: GradeOrAbsenceAt
  /** True if it is from the last inspection on record. */
  isFromLatest: boolean
  /**
   * True if it may be shown as the current grade: not that of an earlier inspection, of an abolished
   * authority, or in an incomplete record (rule 19).
   */
  isCurrent: boolean
  /** Why inspections after it have none: "not judged on its own in 2019 or 2024". */
  laterAbsences: string | undefined
  /** What the inspections before it said, latest first. */
  earlier: GradeOrAbsenceAt[]
}

/** "not judged on its own in 2019 or 2024; in 2014 a sub-judgement". */
function formatLaterAbsences(
  later: readonly GradeOrAbsenceAt[],
  { gradeOrAbsence, inspection }: GradeOrAbsenceAt,
  area: Area,
): string {
  const isPart = findJudgement(gradeOrAbsence)?.partOf !== undefined
  return joinParts(
    [
      ...formatAbsences([...later].reverse()),
      isPart ? `${formatWhen([inspection])} a sub-judgement` : undefined,
      area.separateBody,
    ],
    '; ',
  )
}

/**
 * The latest grade of an area, or what the inspection `only` said of it; undefined if there are no
 * inspections.
 */
export function findLatestGrade(
  area: Area,
  index: RecordIndex,
  only?: InspectionView,
): LatestGrade | undefined {
  const inspections = only === undefined ? index.inspections : [only]
  const history = buildAreaHistory(area, { ...index, inspections }).gradesOrAbsences
  const [first] = history
  if (first === undefined) return undefined
  const latest = history.find(({ gradeOrAbsence }) => 'judgement' in gradeOrAbsence) ?? first
  const isFromLatest = latest === first
  const position = history.indexOf(latest)
  return {
    ...{ area, latest, isFromLatest },
    isCurrent:
      isFromLatest &&
      first.inspection === index.inspections[0] &&
      index.record.authority.abolished === undefined &&
      !isIncomplete(index),
    laterAbsences: isFromLatest
      ? undefined
      : formatLaterAbsences(history.slice(0, position), latest, area),
    earlier: history.slice(position + 1),
  }
}

/** The areas that any inspection of the record judged, in the order of `frameworks.json`. */
export function listJudgedAreas(index: RecordIndex): Area[] {
  const judged = new Set(
    index.inspections.flatMap((view) => view.framework.judgements.flatMap(({ areas }) => areas)),
  )
  return index.vocabulary.areas.filter((area) => judged.has(area.id))
}

/**
 * Why an area with a joint grade has none of its own: "no grade of its own: judged together with care
 * leavers".
 */
export function formatJointGrade({
  jointWith,
}: Extract<GradeOrAbsence, { kind: 'graded-jointly' }>): string {
  return `no grade of its own: judged together with ${formatList(jointWith.map((area) => area.inSentence))}`
}

/**
 * The note on a joint grade: "one grade for both" in a box over the rows of its areas, "one grade with care
 * leavers" in a single row; undefined for the grade of one area.
 */
export function formatJointWith(others: readonly Area[], rows = 1): string | undefined {
  if (others.length === 0) return undefined
  if (rows === 1) return `one grade with ${formatList(others.map((area) => area.inSentence))}`
  return others.length === 1
    ? 'one grade for both'
    : `one grade for all ${formatSmallNumber(others.length + 1)}`
}
