import { formatMonth } from '../dates'
import { buildAreaHistory } from '../history'
import { formatWhenInspected, isIncomplete } from '../incomplete'
import type { RecordIndex } from '../recordIndex'
import type { Framework } from '../schema/frameworks'
import type { GradeOnScale } from '../vocabulary'
import { isJoint, type Subject } from './tally'

/** The latest grade that the record's own authority has for a subject. */
export interface OwnGrade {
  grade: GradeOnScale
  /** "June 2024": when the inspection began. */
  when: string
  /** Rules 4 and 19: where its framework is of another family than those it stands beside, or a later grade may be missing. */
  caveat: string | undefined
}

/** The frameworks that were in use on some day from `from` to `to`. */
export function selectFrameworks(index: RecordIndex, from: string, to: string): Framework[] {
  return index.vocabulary.frameworks.filter(
    (framework) => framework.from <= to && (framework.to ?? to) >= from,
  )
}

/**
 * The latest own grade for one area, or the latest one for several jointly, where the last grade
 * given to the first of them is of that kind: a joint grade is no area's own (rule 1).
 * `beside` are the frameworks of what it is set beside.
 */
export function findOwnGrade(
  subject: Subject,
  index: RecordIndex,
  beside: readonly Framework[],
): OwnGrade | undefined {
  const [area] = subject.areas
  if (area === undefined) return undefined
  const last = buildAreaHistory(area, index).standings.find(
    ({ standing }) => 'judgement' in standing,
  )
  if (last === undefined || !('judgement' in last.standing)) return undefined
  const { judgement } = last.standing
  if (judgement.areas.map(({ id }) => id).join(' ') !== subject.key) return undefined
  const { framework, inspection } = last.inspection
  const comparable = beside.some(
    ({ family, scale }) => family === framework.family && scale === framework.scale,
  )
  return {
    grade: judgement.grade,
    when: formatMonth(inspection.started.slice(0, 7)),
    caveat:
      [
        ...(comparable ? [] : [`${framework.shortName}, broadly comparable`]),
        ...(isIncomplete(index) ? ['a later grade may be missing'] : []),
      ].join(', ') || undefined,
  }
}

/** Why the authority has no grade for a subject that others have one for. */
export function describeNoOwnGrade(subject: Subject, index: RecordIndex): string {
  if (isJoint(subject)) return `judged separately ${formatWhenInspected(index)}`
  const [area] = subject.areas
  const standing = area && buildAreaHistory(area, index).standings[0]?.standing
  switch (standing?.kind) {
    case 'graded-jointly':
      return `judged jointly ${formatWhenInspected(index)}`
    case 'not-judged':
      return standing.brief
    default:
      return 'no grade on record'
  }
}
