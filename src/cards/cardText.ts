import type { GradeOrAbsenceAt } from '../record/views/history'
import type { RatingRow } from '../record/views/ratings'
import { capitalise, formatSentence, formatWhen } from '../record/wording'
import type { Card } from './card'
import {
  formatBeside,
  formatLatest,
  formatGradeOrAbsenceSentence,
  isGrade,
} from './gradeOrAbsenceWords'

/** One row of a card as text: what it is about, and its sentences. */
export interface CardLine {
  subject: string
  sentences: string[]
}

function describeRow(row: RatingRow): CardLine {
  const { area, latest, earlier } = row
  const beside = formatBeside(row)
  const { days } = latest.inspection
  return {
    subject: area.name,
    sentences: [
      `${formatLatest(row)}${isGrade(latest.gradeOrAbsence) ? `, inspected ${days}` : ` (inspection of ${days})`}.`,
      ...(beside === undefined ? [] : [capitalise(formatSentence(beside))]),
      ...earlier.map(
        ({ inspection, gradeOrAbsence }) =>
          `${capitalise(formatWhen([inspection]))}: ${formatGradeOrAbsenceSentence(gradeOrAbsence)}`,
      ),
    ],
  }
}

function describeGradeOrAbsenceAt({ inspection, gradeOrAbsence }: GradeOrAbsenceAt): CardLine {
  return {
    subject: capitalise(inspection.days),
    sentences: [
      formatGradeOrAbsenceSentence(gradeOrAbsence),
      `Framework: ${inspection.framework.name}.`,
    ],
  }
}

/** A card's rows as lines of text: one per area, or one per inspection for a card of one area. */
export function listCardLines({ ratings }: Card): CardLine[] {
  return ratings.kind === 'board'
    ? ratings.board.rows.map(describeRow)
    : ratings.history.map(describeGradeOrAbsenceAt)
}

/** A card as plain text, one part per line: the text alternative of its picture. */
export function formatCardText(card: Card): string {
  const answer = card.answer.map(({ text }) => text).join('')
  return [
    `${card.title}.`,
    ...(card.warning === undefined ? [] : [card.warning]),
    answer.trim(),
    ...listCardLines(card).map(({ subject, sentences }) => `${subject}: ${sentences.join(' ')}`),
    ...card.caveats,
    ...card.warnings,
    card.notes.join(' '),
  ].join('\n')
}
