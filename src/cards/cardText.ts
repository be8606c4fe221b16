import type { StandingAt } from '../record/history'
import type { RatingRow } from '../record/ratings'
import { capitalise, formatSentence, formatWhen } from '../record/wording'
import type { Card } from './card'
import { formatBeside, formatLatest, formatStandingSentence, isGrade } from './standingWords'

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
      `${formatLatest(row)}${isGrade(latest.standing) ? `, inspected ${days}` : ` (inspection of ${days})`}.`,
      ...(beside === undefined ? [] : [capitalise(formatSentence(beside))]),
      ...earlier.map(
        ({ inspection, standing }) =>
          `${capitalise(formatWhen([inspection]))}: ${formatStandingSentence(standing)}`,
      ),
    ],
  }
}

function describeStandingAt({ inspection, standing }: StandingAt): CardLine {
  return {
    subject: capitalise(inspection.days),
    sentences: [formatStandingSentence(standing), `Framework: ${inspection.framework.name}.`],
  }
}

/** A card's rows as lines of text: one per area, or one per inspection for a card of one area. */
export function listCardLines({ ratings }: Card): CardLine[] {
  return ratings.kind === 'board'
    ? ratings.board.rows.map(describeRow)
    : ratings.history.map(describeStandingAt)
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
    ...card.remarks,
    card.notes.join(' '),
  ].join('\n')
}
