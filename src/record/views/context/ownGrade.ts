import { formatMonth } from '../../dates'
import { buildAreaHistory } from '../history'
import { formatWhenInspected, isIncomplete } from '../../incomplete'
import type { RecordIndex } from '../../recordIndex'
import type { Framework } from '../../schema/frameworks'
import type { GradeOnScale } from '../../vocabulary'
import { isJoint, type Subject } from './tally'

/** The latest grade of the record's own authority for a subject. */
export interface OwnGrade {
  grade: GradeOnScale
  /** The id of the inspection that gave it. */
  inspection: string
  /** "June 2024": when the inspection started. */
  when: string
  /**
   * Rules 4 and 19: set if its framework's family or scale differs from those compared with, or a later grade
   * may be missing.
   */
  caveat: string | undefined
}

/** The frameworks in use on any day from `from` to `to`. */
export function selectFrameworks(index: RecordIndex, from: string, to: string): Framework[] {
  return index.vocabulary.frameworks.filter(
    (framework) => framework.from <= to && (framework.to ?? to) >= from,
  )
}

/**
 * The latest own grade for one area, or jointly for several. Undefined if the last grade given to the first
 * area is of the other kind, as a joint grade does not belong to a single area (rule 1), or of an older scale.
 * `beside`: the frameworks of the inspections compared with.
 */
export function findOwnGrade(
  subject: Subject,
  index: RecordIndex,
  beside: readonly Framework[],
): OwnGrade | undefined {
  const [area] = subject.areas
  if (area === undefined) return undefined
  const last = buildAreaHistory(area, index).gradesOrAbsences.find(
    ({ gradeOrAbsence }) => 'judgement' in gradeOrAbsence,
  )
  if (last === undefined || !('judgement' in last.gradeOrAbsence)) return undefined
  const { judgement } = last.gradeOrAbsence
  if (judgement.areas.map(({ id }) => id).join(' ') !== subject.key) return undefined
  if (judgement.grade.plain !== undefined) return undefined
  const { framework, inspection, day } = last.inspection
  const comparable = beside.some(
    ({ family, scale }) => family === framework.family && scale === framework.scale,
  )
  return {
    grade: judgement.grade,
    inspection: inspection.id,
    when: formatMonth(day.slice(0, 7)),
    caveat:
      [
        ...(comparable ? [] : [`${framework.shortName}, broadly comparable`]),
        ...(isIncomplete(index) ? ['a later grade may be missing'] : []),
      ].join(', ') || undefined,
  }
}

/** Why the authority has no grade for a subject for which others have one. */
export function describeNoOwnGrade(subject: Subject, index: RecordIndex): string {
  if (isJoint(subject)) return `judged separately ${formatWhenInspected(index)}`
  const [area] = subject.areas
  const gradeOrAbsence = area && buildAreaHistory(area, index).gradesOrAbsences[0]?.gradeOrAbsence
  switch (gradeOrAbsence?.kind) {
    case 'graded':
    case 'graded-jointly': {
      const { grade, gradeInSentence } = gradeOrAbsence.judgement
      return grade.plain === undefined
        ? `judged jointly ${formatWhenInspected(index)}`
        : `${gradeInSentence}, on the scale of ${grade.plain}`
    }
    case 'not-judged':
      return gradeOrAbsence.brief
    default:
      return 'no grade on record'
  }
}
