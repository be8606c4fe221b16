import type { GradeOrAbsenceAt } from '../record/views/history'
import type { LatestGrade } from '../record/views/board/latest'
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

function buildAreaLine(row: LatestGrade): CardLine {
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

function buildInspectionLine({ inspection, gradeOrAbsence }: GradeOrAbsenceAt): CardLine {
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
  return ratings.kind === 'latest'
    ? ratings.rows.map(buildAreaLine)
    : ratings.history.map(buildInspectionLine)
}

/**
 * A card as plain text, one part per line: the text alternative of its picture. `more` is what only the
 * picture says.
 */
export function formatCardText(card: Card, more?: string): string {
  const answer = card.answer.map(({ text }) => text).join('')
  return [
    `${card.title}.`,
    ...(card.warning === undefined ? [] : [card.warning]),
    answer.trim(),
    ...listCardLines(card).map(({ subject, sentences }) => `${subject}: ${sentences.join(' ')}`),
    ...(more === undefined ? [] : [more]),
    ...card.caveats,
    ...card.warnings,
    card.notes.join(' '),
  ].join('\n')
}
