import { buildAnswer, plain, type AnswerPart } from '../record/answer'
import { buildAreaAnswer } from '../record/areaAnswer'
import { listComparisons } from '../record/findings'
import { buildAreaHistory, type StandingAt } from '../record/history'
import { formatIncomplete } from '../record/incomplete'
import { formatCheckedOn, listAnswerNotes } from '../record/keeping'
import { buildRatingBoard, type RatingBoard } from '../record/ratings'
import type { InspectionView, RecordIndex } from '../record/recordIndex'
import type { Area } from '../record/schema/frameworks'
import { capitalise, formatCount, formatSentence } from '../record/wording'

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
  /** Rule 19: stands before the answer. Nothing where nothing is known to be missing. */
  warning: string | undefined
  answer: AnswerPart[]
  ratings: { kind: 'board'; board: RatingBoard } | { kind: 'history'; history: StandingAt[] }
  /** The area of a history. */
  area: Area | undefined
  /** How the grades of earlier inspections may be compared, where columns do not say it: whole sentences. */
  caveats: string[]
  /** What may be compared over time, and what is left out: whole sentences. */
  remarks: string[]
  /** How far it can be relied on, and from where it comes: whole sentences. */
  notes: string[]
}

/** Said on every card: nobody may take it for the inspectorate's own. */
const NOT_OFSTED = 'Not an Ofsted product.'

/** The reports that the grades are taken from; what else speaks of them the record itself lists. */
function formatSources(inspections: readonly InspectionView[], index: RecordIndex): string[] {
  const ids = new Set(inspections.map(({ inspection }) => inspection.report))
  const sources = [...ids].flatMap((id) => index.source(id)?.source ?? [])
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  const named = publishers.map((publisher) => {
    const names = sources.filter((source) => source.publisher === publisher)
    return `${publisher} (${names.map(({ shortName }) => shortName).join('; ')})`
  })
  if (named.length === 0) return []
  return [`${sources.length === 1 ? 'Source' : 'Sources'}: ${named.join('; ')}.`]
}

function listCaveats({ ratings }: Pick<Card, 'ratings'>, index: RecordIndex): string[] {
  if (ratings.kind === 'history') return []
  const last = index.inspections[0]?.label ?? ''
  return ratings.board.columns.flatMap(({ inspection, caveat }) =>
    caveat === undefined
      ? []
      : [`Grades of ${inspection.label} beside those of ${last}: ${caveat}.`],
  )
}

function describeBoard({ furtherInspections }: RatingBoard, index: RecordIndex): string[] {
  if (index.inspections.length === 1) return ['No earlier inspection is on record.']
  if (furtherInspections === 0) return []
  return [`Not shown here: ${formatCount(furtherInspections, 'earlier inspection')}.`]
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
  if (area === undefined) return []
  const whole = ratings.history.length === index.inspections.length
  if (whole) return listComparisons(area, index)
  return area.separateBody === undefined ? [] : [capitalise(formatSentence(area.separateBody))]
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
    warning: formatIncomplete(index),
    answer: only === undefined ? whole : [plain(`Inspected ${only.days}.`)],
    ratings,
    area,
    caveats: listCaveats({ ratings }, index),
    remarks: listRemarks({ ratings, area }, index),
    notes: [
      ...(only === undefined ? listAnswerNotes(index) : listNarrowedNotes(only, index)),
      ...formatSources(only === undefined ? index.inspections : [only], index),
      NOT_OFSTED,
    ],
  }
}
