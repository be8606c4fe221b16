import { buildAnswer, buildAbolished, plain, strong, type AnswerPart } from './answer'
import { formatLastInspected, formatWhenGraded, formatWhenInspected } from '../incomplete'
import { findLatestGrade, formatJointGrade, type LatestGrade } from './board/latest'
import type { RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import { capitalise, formatSentence } from '../wording'

/** An area's grade without the final full stop; a joint grade is stated as one (rule 1). */
function buildGradeWords(
  { area, latest, isFromLatest }: LatestGrade,
  index: RecordIndex,
): AnswerPart[] {
  const { gradeOrAbsence, inspection } = latest
  const when = `${isFromLatest ? formatWhenInspected(index) : formatWhenGraded(index)}, ${inspection.days}`
  switch (gradeOrAbsence.kind) {
    case 'graded':
      return [
        strong(`${area.name}: ${gradeOrAbsence.judgement.gradeInSentence}`),
        plain(` ${when}`),
      ]
    case 'graded-jointly':
      return [
        plain(`${area.name}, ${when}: ${formatJointGrade(gradeOrAbsence)}, `),
        strong(`one joint grade: ${gradeOrAbsence.judgement.gradeInSentence}`),
      ]
    case 'not-judged':
    case 'not-known':
      return [
        plain(`${area.name}: no grade on record. ${formatLastInspected(inspection.days, index)}`),
      ]
  }
}

/** What to add to an area's grade: why there is no later one, and whose grade it is. */
function explainGrade({
  area,
  latest,
  isFromLatest,
  laterAbsences,
}: LatestGrade): string | undefined {
  const { gradeOrAbsence } = latest
  if (!isFromLatest) return laterAbsences
  const why = 'why' in gradeOrAbsence ? [gradeOrAbsence.why] : []
  const part = gradeOrAbsence.kind === 'graded' && gradeOrAbsence.judgement.partOf !== undefined
  const words = [
    ...why,
    ...(part ? ['a sub-judgement'] : []),
    ...(area.separateBody === undefined ? [] : [area.separateBody]),
  ]
  return words.length === 0 ? undefined : words.join('; ')
}

/** The answer about one area: its latest grade, when it was given, and its caveats. */
export function buildAreaAnswer(area: Area, index: RecordIndex): AnswerPart[] {
  const row = findLatestGrade(area, index)
  if (row === undefined) return buildAnswer(index)
  const more = explainGrade(row)
  return [
    ...buildGradeWords(row, index),
    plain(more === undefined ? '.' : `. ${capitalise(formatSentence(more))}`),
    ...buildAbolished(index.record.authority),
  ]
}
