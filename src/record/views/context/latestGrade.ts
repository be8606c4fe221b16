import { formatGradeWords } from '../../recordIndex'
import type { Area } from '../../schema/frameworks'
import type { Inspection } from '../../schema/inspections'
import type { GradeOnScale, Vocabulary } from '../../vocabulary'

/** The facts about an inspection of another authority that a comparison needs: framework, day and grades. */
export type JudgedInspection = Pick<
  Inspection,
  'framework' | 'started' | 'published' | 'judgements' | 'missing'
>

/** What such an inspection says about an area (rules 1 and 2), like `GradeOrAbsence` for the record's own. */
export type OtherGradeOrAbsence =
  | { kind: 'graded'; grade: GradeOnScale; printedGrade: string }
  | { kind: 'graded-jointly'; grade: GradeOnScale; printedGrade: string; together: Area[] }
  | { kind: 'not-judged'; why: string; brief: string }
  | { kind: 'not-known'; why: string }

/** What an inspection says of its judgements. */
interface Judged {
  framework: string
  judgements: readonly { judgement: string; grade: string; printedGrade: string }[]
  missing: readonly { judgement: string; kind?: 'not-judged' | undefined; why: string }[]
}

/**
 * The grade of an area in one inspection, or why there is none. The checks guarantee that framework and
 * grades are known.
 */
export function findGradeOrAbsence(
  inspection: Judged,
  area: Area,
  vocabulary: Vocabulary,
): OtherGradeOrAbsence {
  const framework = vocabulary.framework(inspection.framework)
  const asked = framework.judgements.find(({ areas }) => areas.includes(area.id))
  if (asked === undefined) {
    const reason = framework.notJudged.find((entry) => entry.area === area.id)
    return reason === undefined
      ? { kind: 'not-known', why: 'the framework does not say why' }
      : { kind: 'not-judged', why: reason.why, brief: reason.brief }
  }
  const given = inspection.judgements.find(({ judgement }) => judgement === asked.id)
  if (given === undefined) {
    const missing = inspection.missing.find(({ judgement }) => judgement === asked.id)
    return missing?.kind === undefined
      ? { kind: 'not-known', why: missing?.why ?? 'the source does not say why' }
      : { kind: 'not-judged', why: missing.why, brief: 'not judged' }
  }
  const grade = vocabulary.grade(framework.id, given.grade)
  const printedGrade =
    grade.plain === undefined ? given.printedGrade : formatGradeWords(grade, given.printedGrade)
  if (asked.areas.length === 1) return { kind: 'graded', grade, printedGrade }
  const together = asked.areas.filter((id) => id !== area.id).map(vocabulary.area)
  return { kind: 'graded-jointly', grade, printedGrade, together }
}
