import { compareJudgements } from './comparison'
import { buildAreaHistory, gradedJudgement, type Standing, type StandingAt } from './history'
import type { InspectionView, RecordIndex } from './recordIndex'
import type { Area } from './schema/frameworks'
import { formatList } from './wording'

/** More columns than this do not fit beside each other; the timeline's table holds every inspection. */
const EARLIER_COLUMNS = 2

/** An earlier inspection as a column of the ratings. */
export interface RatingColumn {
  inspection: InspectionView
  /** How its framework stands to that of the last inspection, where it is another family. */
  caveat: string | undefined
}

/** One judgement area: where it stands and where it stood. */
export interface RatingRow {
  area: Area
  latest: StandingAt
  /** True where the grade shown as the latest is from the last inspection. */
  current: boolean
  /** Why inspections after the latest grade have none: "not judged on its own in 2019 or 2024". */
  since: string | undefined
  /** One per column, where the latest grade is current; earlier ones only, where it is not. */
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

function describeAbsence(standing: Standing): string {
  if (standing.kind === 'not-judged') return 'not judged'
  if (standing.kind === 'not-known') return standing.why
  return ''
}

/** "not judged on its own in 2019 or 2024; in 2014 a sub-judgement; a separate body, not the council". */
function describeSince(row: readonly StandingAt[], latest: StandingAt, area: Area): string {
  const after = row.slice(0, row.indexOf(latest)).reverse()
  const kinds = [...new Set(after.map(({ standing }) => describeAbsence(standing)))]
  const absences = kinds.map((kind) => {
    const labels = after
      .filter(({ standing }) => describeAbsence(standing) === kind)
      .map(({ inspection }) => inspection.label)
    const judgement = gradedJudgement(latest.standing)
    const alone = kind === 'not judged' && judgement?.partOf !== undefined ? ' on its own' : ''
    return `${kind}${alone} in ${formatList(labels, 'or')}`
  })
  const judgement = gradedJudgement(latest.standing)
  const sub =
    judgement?.partOf === undefined ? [] : [`in ${latest.inspection.label} a sub-judgement`]
  return [
    ...absences,
    ...sub,
    ...(area.separateBody === undefined ? [] : [area.separateBody]),
  ].join('; ')
}

function buildRow(area: Area, index: RecordIndex, columns: readonly RatingColumn[]): RatingRow[] {
  const { standings } = buildAreaHistory(area, index)
  const first = standings[0]
  if (first === undefined) return []
  const latest = standings.find(hasGrade) ?? first
  const current = latest === first
  const shown = standings.filter(({ inspection }) =>
    columns.some((column) => column.inspection === inspection),
  )
  return [
    {
      area,
      latest,
      current,
      since: current ? undefined : describeSince(standings, latest, area),
      earlier: current ? shown : standings.slice(standings.indexOf(latest) + 1, 3).filter(hasGrade),
    },
  ]
}

function buildColumn(inspection: InspectionView, latest: InspectionView): RatingColumn {
  const sameFamily = inspection.framework.family === latest.framework.family
  return {
    inspection,
    caveat: sameFamily ? undefined : 'other framework, broadly comparable',
  }
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
  const isPart = (other: RatingRow | undefined) =>
    other !== undefined &&
    (() => {
      const theirs = at(other)
      return theirs?.kind === 'graded-jointly' && theirs.judgement.key === standing.judgement.key
    })()
  const start = rows.indexOf(row)
  if (isPart(rows[start - 1])) return 0
  let end = start
  while (isPart(rows[end])) end += 1
  return end - start === standing.judgement.areas.length ? end - start : 0
}

/** The joint grade in words: "Outstanding, one joint grade with children in care". */
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
