import { buildAreaHistory, gradedJudgement, type Standing } from '../record/history'
import { formatJointGrade, type RatingRow } from '../record/ratings'
import type { RecordIndex } from '../record/recordIndex'
import { formatSentence } from '../record/wording'

/** What a standing says in words: a grade, or why there is none; each with what goes with it. */
export interface StandingWords {
  /** "Good", or "no grade of its own: judged together with care leavers". */
  words: string
  /** "sub-judgement", "one joint grade: Good". */
  note: string | undefined
}

/** A standing in words. A joint grade is never the first thing said of one area (rule 1). */
export function describeStanding(standing: Standing): StandingWords {
  switch (standing.kind) {
    case 'graded': {
      const { grade, partOf } = standing.judgement
      return { words: grade.word, note: partOf === undefined ? undefined : 'sub-judgement' }
    }
    case 'graded-jointly':
      return {
        words: formatJointGrade(standing),
        note: `one joint grade: ${standing.judgement.grade.word}`,
      }
    case 'not-judged':
    case 'not-known':
      return { words: standing.why, note: undefined }
  }
}

/** A standing in one run of words: "Good (sub-judgement)". */
export function formatStanding(standing: Standing): string {
  const { words, note } = describeStanding(standing)
  return note === undefined ? words : `${words} (${note})`
}

/** What stands beside an area's latest grade: why it has no later one, and whose it is. */
export function formatBeside({ area, current, since }: RatingRow): string | undefined {
  return current ? area.separateBody : since
}

/** Said where a row shows no earlier inspection: there is none, or none that fits on the card. */
export function formatNoneEarlier({ area, latest }: RatingRow, index: RecordIndex): string {
  const { standings } = buildAreaHistory(area, index)
  const oldest = standings.at(-1)?.inspection
  return oldest === latest.inspection ? 'no earlier inspection on record' : 'not shown here'
}

/** A row's latest grade. Why it is not current is said beside it, and that it was a part of another with it. */
export function formatLatest({ latest: { standing }, current }: RatingRow): string {
  return standing.kind === 'graded' && !current
    ? standing.judgement.grade.word
    : formatStanding(standing)
}

/** A reason as a sentence of its own; grades keep their words as they are. */
export function formatStandingSentence(standing: Standing): string {
  return formatSentence(formatStanding(standing))
}

/** Whether a standing is a grade, alone or joint, and not the absence of one. */
export function isGrade(standing: Standing): boolean {
  return gradedJudgement(standing) !== undefined
}
