import { compareJudgements } from './comparison'
import {
  buildAreaHistory,
  formatAbsences,
  gradedJudgement,
  type Standing,
  type StandingAt,
} from './history'
import { isIncomplete } from './incomplete'
import type { InspectionView, RecordIndex } from './recordIndex'
import type { Area } from './schema/frameworks'
import { formatList, formatWhen } from './wording'

/** More columns than this do not fit beside each other; the timeline's table holds every inspection. */
const EARLIER_COLUMNS = 2

/** An earlier inspection as a column of the ratings. */
export interface RatingColumn {
  inspection: InspectionView
  /** How its grades stand to those of the last inspection, where rule 4 limits the comparison. */
  caveat: string | undefined
}

/** One judgement area: where it stands and where it stood. */
export interface RatingRow {
  area: Area
  latest: StandingAt
  /** True where the grade shown as the latest is from the last inspection on record. */
  current: boolean
  /** True where it may be shown as the one that stands: in an incomplete record none may (rule 19). */
  stands: boolean
  /** Why inspections after the latest grade have none: "not judged on its own in 2019 or 2024". */
  since: string | undefined
  /** One per column, where the latest grade is current; only those before it, where it is not. */
  earlier: StandingAt[]
}

export interface RatingBoard {
  columns: RatingColumn[]
  rows: RatingRow[]
  /** Earlier inspections without a column of their own. */
  furtherInspections: number
}

function hasGrade({ standing }: StandingAt): boolean {
  return gradedJudgement(standing) !== undefined
}

/** "not judged on its own in 2019 or 2024; in 2014 a sub-judgement". */
function describeSince(row: readonly StandingAt[], latest: StandingAt, area: Area): string {
  const isPart = gradedJudgement(latest.standing)?.partOf !== undefined
  return [
    ...formatAbsences(row.slice(0, row.indexOf(latest)).reverse()),
    ...(isPart ? [`${formatWhen([latest.inspection])} a sub-judgement`] : []),
    ...(area.separateBody === undefined ? [] : [area.separateBody]),
  ].join('; ')
}

function buildRow(area: Area, index: RecordIndex, columns: readonly RatingColumn[]): RatingRow[] {
  const { standings } = buildAreaHistory(area, index)
  const first = standings[0]
  if (first === undefined) return []
  const latest = standings.find(hasGrade) ?? first
  const current = latest === first
  const before = standings.slice(standings.indexOf(latest) + 1)
  return [
    {
      area,
      latest,
      current,
      stands: current && !isIncomplete(index),
      since: current ? undefined : describeSince(standings, latest, area),
      earlier: before.filter(({ inspection }) =>
        columns.some((column) => column.inspection === inspection),
      ),
    },
  ]
}

/** One area as a row of its own, with every inspection before its latest grade; nothing where none is on record. */
export function buildRatingRow(area: Area, index: RecordIndex): RatingRow | undefined {
  const columns = index.inspections.map((inspection) => ({ inspection, caveat: undefined }))
  return buildRow(area, index, columns)[0]
}

function buildColumn(inspection: InspectionView, latest: InspectionView): RatingColumn {
  const { family, scale } = inspection.framework
  if (scale !== latest.framework.scale)
    return { inspection, caveat: 'other scale of grades, not comparable' }
  if (family !== latest.framework.family)
    return { inspection, caveat: 'other framework, broadly comparable' }
  return { inspection, caveat: undefined }
}

/**
 * The ratings, one row per judgement area that some inspection of the record judged.
 * `only` narrows to one inspection: its own grades, and nothing before.
 */
export function buildRatingBoard(index: RecordIndex, only?: InspectionView): RatingBoard {
  const inspections = only === undefined ? index.inspections : [only]
  const narrowed = { ...index, inspections }
  const [latest, ...before] = inspections
  if (latest === undefined) return { columns: [], rows: [], furtherInspections: 0 }
  const columns = before.slice(0, EARLIER_COLUMNS).map((view) => buildColumn(view, latest))
  const judged = new Set(
    index.inspections.flatMap((view) => view.framework.judgements.flatMap(({ areas }) => areas)),
  )
  return {
    columns,
    rows: index.vocabulary.areas
      .filter((area) => judged.has(area.id))
      .flatMap((area) => buildRow(area, narrowed, columns)),
    furtherInspections: before.length - columns.length,
  }
}

/**
 * Rows that share a joint grade and stand next to each other, so that the page may draw
 * one box over both: the number of rows, counted from `row`, or 0 where `row` is not first.
 */
export function countRowsOfJointGrade(
  rows: readonly RatingRow[],
  row: RatingRow,
  at: (row: RatingRow) => Standing | undefined,
): number {
  const standing = at(row)
  if (standing?.kind !== 'graded-jointly') return 0
  const isPart = (other: RatingRow) => {
    const theirs = at(other)
    return theirs?.kind === 'graded-jointly' && theirs.judgement.key === standing.judgement.key
  }
  const count = standing.judgement.areas.length
  const from = rows.slice(rows.indexOf(row)).slice(0, count)
  return from.length === count && from.every(isPart) ? count : 0
}

/** Why an area of a joint grade has none alone: "no grade of its own: judged together with care leavers". */
export function formatJointGrade(standing: Extract<Standing, { kind: 'graded-jointly' }>): string {
  const together = formatList(standing.together.map((area) => area.inSentence))
  return `no grade of its own: judged together with ${together}`
}

/** What may be said of an area over time, latest pair first: one sentence per neighbouring pair of grades. */
export function listComparablePairs(area: Area, index: RecordIndex) {
  const graded = buildAreaHistory(area, index).standings.flatMap(({ standing }) => {
    const judgement = gradedJudgement(standing)
    return judgement === undefined ? [] : [judgement]
  })
  return graded.slice(0, -1).flatMap((later, position) => {
    const earlier = graded[position + 1]
    return earlier === undefined
      ? []
      : [{ later, earlier, comparison: compareJudgements(later, earlier) }]
  })
}
