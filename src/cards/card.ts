import { buildAnswer, plain, type AnswerPart } from '../record/answer'
import { buildAreaAnswer } from '../record/areaAnswer'
import { buildCitations } from '../record/citations'
import { listComparisons } from '../record/findings'
import { buildAreaHistory, type StandingAt } from '../record/history'
import { formatCheckedOn, listAnswerNotes } from '../record/keeping'
import { buildRatingBoard, type RatingBoard } from '../record/ratings'
import type { InspectionView, RecordIndex } from '../record/recordIndex'
import type { Area } from '../record/schema/frameworks'
import { capitalise, formatCount } from '../record/wording'

/** What a card is about; without either it is the ratings of the whole record. */
export interface CardChoice {
  /** An area's id: its whole history. Throws where `frameworks.json` has no such area. */
  area?: string
  /** An inspection's id: its grades alone. One that the record does not hold is as none. */
  inspection?: string
}

/** What every form of a card says. Those of one area list its inspections, the others its areas. */
export interface Card {
  title: string
  answer: AnswerPart[]
  ratings: { kind: 'board'; board: RatingBoard } | { kind: 'history'; history: StandingAt[] }
  /** The area of a history. */
  area: Area | undefined
  /** What may be compared, and what is left out: whole sentences. */
  remarks: string[]
  /** How far it can be relied on, and from where it comes: whole sentences. */
  notes: string[]
}

/** Said on every card: nobody may take it for the inspectorate's own. */
const NOT_OFSTED = 'Not an Ofsted product.'

function formatSources(inspections: readonly InspectionView[], index: RecordIndex): string[] {
  const citations = inspections.flatMap(({ inspection, judgements }) => [
    ...inspection.citations,
    ...judgements.flatMap((judgement) => judgement.citations),
  ])
  const sources = buildCitations(citations, index).map(({ source }) => source)
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  const named = publishers.map((publisher) => {
    const names = sources.filter((source) => source.publisher === publisher)
    return `${publisher} (${names.map(({ shortName }) => shortName).join('; ')})`
  })
  if (named.length === 0) return []
  return [`${sources.length === 1 ? 'Source' : 'Sources'}: ${named.join('; ')}.`]
}

function describeBoard({ columns, furtherInspections }: RatingBoard, index: RecordIndex): string[] {
  const last = index.inspections[0]?.label ?? ''
  const caveats = columns.flatMap(({ inspection, caveat }) =>
    caveat === undefined
      ? []
      : [`Grades of ${inspection.label} beside those of ${last}: ${caveat}.`],
  )
  if (index.inspections.length === 1) return ['No earlier inspection is on record.']
  if (furtherInspections === 0) return caveats
  const further = formatCount(furtherInspections, 'earlier inspection')
  return [...caveats, `Not shown here: ${further}.`]
}

/** How far a card of one inspection can be relied on: later grades may be on record. */
function listNarrowedNotes(only: InspectionView, index: RecordIndex): string[] {
  const later = index.inspections.indexOf(only)
  return [
    ...(later > 0 ? [`Not shown here: ${formatCount(later, 'later inspection')}.`] : []),
    `${capitalise(formatCheckedOn(index))}.`,
  ]
}

function chooseRatings(area: Area | undefined, index: RecordIndex, only?: InspectionView) {
  if (area === undefined) return { kind: 'board', board: buildRatingBoard(index, only) } as const
  const { standings } = buildAreaHistory(area, index)
  const history = standings.filter(({ inspection }) => only === undefined || inspection === only)
  return { kind: 'history', history } as const
}

function listRemarks({ ratings, area }: Pick<Card, 'ratings' | 'area'>, index: RecordIndex) {
  if (ratings.kind === 'board') return describeBoard(ratings.board, index)
  if (area === undefined || ratings.history.length < index.inspections.length) return []
  return listComparisons(area, index)
}

/** What a card says, before it has a form. Decides nothing: every rule is the record's. */
export function buildCard(index: RecordIndex, choice: CardChoice = {}): Card {
  const area = choice.area === undefined ? undefined : index.vocabulary.area(choice.area)
  const only = choice.inspection === undefined ? undefined : index.inspection(choice.inspection)
  const ratings = chooseRatings(area, index, only)
  const whole = area === undefined ? buildAnswer(index) : buildAreaAnswer(area, index)
  const subject = area === undefined ? '' : `, ${area.inSentence}`
  return {
    title: `${index.record.authority.name}: children’s services inspections${subject}`,
    answer: only === undefined ? whole : [plain(`Inspected ${only.days}.`)],
    ratings,
    area,
    remarks: listRemarks({ ratings, area }, index),
    notes: [
      ...(only === undefined ? listAnswerNotes(index) : listNarrowedNotes(only, index)),
      ...formatSources(only === undefined ? index.inspections : [only], index),
      NOT_OFSTED,
    ],
  }
}
