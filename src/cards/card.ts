import { buildAnswer, buildAreaAnswer, plain, type AnswerPart } from '../record/views/answer'
import { listComparisons } from '../record/views/findings'
import { buildAreaHistory, type GradeOrAbsenceAt } from '../record/views/history'
import { formatIncomplete } from '../record/incomplete'
import { formatCheckedOn, listAnswerNotes } from '../record/keeping'
import { formatCaveat } from '../record/views/board/board'
import { findLatestGrade, listJudgedAreas, type LatestGrade } from '../record/views/board/latest'
import type { InspectionView, RecordIndex } from '../record/recordIndex'
import { formatSelectionWords } from '../record/views/selection'
import { formatUnchecked } from '../record/views/fromReports'
import type { Area } from '../record/schema/frameworks'
import { capitalise, formatCount, formatList, formatSentence } from '../record/wording'

/** What a card shows. Without either option: the grades of the whole record. */
export interface CardChoice {
  /** An area's id, for the whole history of that area. Throws if `frameworks.json` has no such area. */
  area?: string
  /**
   * An inspection's id, for the grades of that inspection only. An id that the record does not have is
   * ignored.
   */
  inspection?: string
}

/**
 * The content of a card, independent of its format. A card of one area lists inspections; any other lists
 * areas.
 */
export interface Card {
  title: string
  /** Rule 19: shown before the answer. Undefined if nothing is known to be missing. */
  warning: string | undefined
  answer: AnswerPart[]
  ratings:
    { kind: 'latest'; rows: LatestGrade[] } | { kind: 'history'; history: GradeOrAbsenceAt[] }
  /** The area, on a card that shows one area's history. */
  area: Area | undefined
  /** True on a card of one inspection, which says nothing about today. */
  only: boolean
  /** Full sentences on how far earlier grades can be compared, for formats without columns to show it. */
  caveats: string[]
  /** Full sentences on what can be compared over time, and what is left out. */
  warnings: string[]
  /** Full sentences on how reliable the card is and where its grades come from. */
  notes: string[]
}

/** On every card, so that nobody takes it for one of Ofsted's own publications. */
export const NOT_OFSTED = 'Not an Ofsted product.'

/** The reports from which the grades are taken. The record itself lists every other source. */
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

/** How far the grades of earlier inspections can be compared with those of the last. */
function listCaveats(index: RecordIndex): string[] {
  const [last, ...earlier] = index.inspections
  if (last === undefined) return []
  const caveats = new Set(earlier.flatMap((view) => formatCaveat(view, last) ?? []))
  return [...caveats].map((caveat) => {
    const labels = earlier.filter((view) => formatCaveat(view, last) === caveat)
    return `Grades of ${formatList(labels.map(({ label }) => label).reverse())} beside those of ${last.label}: ${caveat}.`
  })
}

/** Notes for a card of one inspection, which may not be the latest. */
function listNarrowedNotes(only: InspectionView, index: RecordIndex): string[] {
  const later = index.inspections.indexOf(only)
  return [
    ...(later > 0 ? [`Not shown here: ${formatCount(later, 'later inspection')}.`] : []),
    `${capitalise(formatCheckedOn(index))}.`,
  ]
}

function chooseGrades(area: Area | undefined, index: RecordIndex, only?: InspectionView) {
  if (area === undefined) {
    const rows = listJudgedAreas(index).flatMap(
      (judged) => findLatestGrade(judged, index, only) ?? [],
    )
    return { kind: 'latest', rows } as const
  }
  const { gradesOrAbsences } = buildAreaHistory(area, index)
  const history = gradesOrAbsences.filter(
    ({ inspection }) => only === undefined || inspection === only,
  )
  return { kind: 'history', history } as const
}

function listWarnings({ ratings, area }: Pick<Card, 'ratings' | 'area'>, index: RecordIndex) {
  if (ratings.kind === 'latest' || area === undefined)
    return index.inspections.length === 1 ? ['No earlier inspection is on record.'] : []
  const whole = ratings.history.length === index.inspections.length
  if (whole) return listComparisons(area, index)
  return area.separateBody === undefined ? [] : [capitalise(formatSentence(area.separateBody))]
}

/** Builds the content of a card. The rules are applied in src/record; none are applied here. */
export function buildCard(index: RecordIndex, choice: CardChoice = {}): Card {
  const area = choice.area === undefined ? undefined : index.vocabulary.area(choice.area)
  const only = choice.inspection === undefined ? undefined : index.inspection(choice.inspection)
  const ratings = chooseGrades(area, index, only)
  const whole = area === undefined ? buildAnswer(index) : buildAreaAnswer(area, index)
  const chosen = formatSelectionWords(choice, index)
  const unchecked = formatUnchecked(index)
  return {
    title: `${index.record.authority.name}: children’s services inspections${chosen === undefined ? '' : `, ${chosen}`}`,
    warning: formatIncomplete(index),
    answer: only === undefined ? whole : [plain(`Inspected ${only.days}.`)],
    ratings,
    area,
    only: only !== undefined,
    caveats: area === undefined && only === undefined ? listCaveats(index) : [],
    warnings: listWarnings({ ratings, area }, index),
    notes: [
      ...(only === undefined ? listAnswerNotes(index) : listNarrowedNotes(only, index)),
      ...formatSources(only === undefined ? index.inspections : [only], index),
      ...(unchecked === undefined ? [] : [unchecked]),
      NOT_OFSTED,
    ],
  }
}
