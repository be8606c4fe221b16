import { findJudgement, type GradeOrAbsence } from '../record/views/history'
import { formatJointGrade, type LatestGrade } from '../record/views/board/latest'
import { formatSentence } from '../record/wording'

/** A grade, or the reason why there is none, in words. */
export interface GradeOrAbsenceWords {
  /** "Good", or "no grade of its own: judged together with care leavers". */
  words: string
  /** "sub-judgement", "one joint grade: Good". */
  note: string | undefined
}

/**
 * Puts a grade or its absence into words. For a single area a joint grade comes only in the note (rule 1).
 */
function buildGradeOrAbsenceWords(gradeOrAbsence: GradeOrAbsence): GradeOrAbsenceWords {
  switch (gradeOrAbsence.kind) {
    case 'graded': {
      const { gradeWords, partOf } = gradeOrAbsence.judgement
      return { words: gradeWords, note: partOf === undefined ? undefined : 'sub-judgement' }
    }
    case 'graded-jointly':
      return {
        words: formatJointGrade(gradeOrAbsence),
        note: `one joint grade: ${gradeOrAbsence.judgement.gradeWords}`,
      }
    case 'not-judged':
    case 'not-known':
      return { words: gradeOrAbsence.why, note: undefined }
  }
}

/** The same as one string: "Good (sub-judgement)". */
export function formatGradeOrAbsence(gradeOrAbsence: GradeOrAbsence): string {
  const { words, note } = buildGradeOrAbsenceWords(gradeOrAbsence)
  return note === undefined ? words : `${words} (${note})`
}

/** The note next to an area's latest grade: why there is no later one, or which other body it is about. */
export function formatBeside({
  area,
  isFromLatest,
  laterAbsences,
}: LatestGrade): string | undefined {
  return isFromLatest ? area.separateBody : laterAbsences
}

/**
 * A row's latest grade. `formatBeside` says why a grade is not current, so only current grades get their note
 * here.
 */
export function formatLatest({ latest: { gradeOrAbsence }, isFromLatest }: LatestGrade): string {
  return gradeOrAbsence.kind === 'graded' && !isFromLatest
    ? gradeOrAbsence.judgement.gradeWords
    : formatGradeOrAbsence(gradeOrAbsence)
}

/** A grade or its absence as a full sentence; grade words keep their spelling. */
export function formatGradeOrAbsenceSentence(gradeOrAbsence: GradeOrAbsence): string {
  return formatSentence(formatGradeOrAbsence(gradeOrAbsence))
}

/** Whether there is a grade, single or joint. */
export function isGrade(gradeOrAbsence: GradeOrAbsence): boolean {
  return findJudgement(gradeOrAbsence) !== undefined
}
