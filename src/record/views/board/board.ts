import type { InspectionView, RecordIndex } from '../../recordIndex'
import type { Area } from '../../schema/frameworks'
import { formatList, formatSentence, joinParts } from '../../wording'
import { buildAreaHistory } from '../history'
import { buildAxis, placeVisits, type Axis, type Period, type PlacedVisit } from './axis'
import { findLatestGrade, listJudgedAreas, type LatestGrade } from './latest'
import { listBoardJudgements, listBoardVisits, type JudgementRow, type VisitRow } from './rows'

/** A line of the board's grid: the start of the lanes, an inspection, a change of rules, or the end. */
export interface Line {
  /** "s", "i0", "e1", "end": its name in the grid. */
  name: string
  at: number
}

/** One inspection, earliest first: a column of the board. */
export interface BoardColumn {
  view: InspectionView
  line: string
  /** True for the last inspection on record. */
  latest: boolean
  /** How its grades relate to those of the last inspection, if rule 4 limits the comparison. */
  caveat: string | undefined
}

interface CellPlace {
  /** The names of the lines at its start and its end. */
  from: string
  to: string
  /** Its columns, the first and the one after the last. */
  columns: [number, number]
}

/** A grade or an absence in a lane. */
export type BoardCell = CellPlace &
  (
    | {
        kind: 'grade'
        row: JudgementRow
        /** How many rows the box of a joint grade covers; 1 for a grade of this area alone. */
        rows: number
        /** True in the other rows of that box: only drawings without boxes show the grade there too. */
        repeated: boolean
        /** The other areas of a joint grade. */
        jointWith: Area[]
      }
    | { kind: 'absence'; words: string; why: string }
  )

export interface BoardRow extends LatestGrade {
  /** Earliest first. Every inspection has one cell, or is covered by the box of a row above. */
  cells: BoardCell[]
  /** How many rows the box of a latest joint grade covers: 1 for an area's own grade, 0 below the first row of a box. */
  latestRows: number
}

/** The grades of a record over time. None of it depends on today's date. */
export interface Board {
  axis: Axis
  /** The lines in order, from "s" to "end". */
  lines: Line[]
  columns: BoardColumn[]
  periods: (Period & { line: string; to: string })[]
  rows: BoardRow[]
  visits: PlacedVisit[]
  /** Visits whose date is not known. */
  undated: VisitRow[]
  /** Sentences for small drawings: rules after the last inspection, limits to comparison, sub-judgements. */
  notes: string[]
}

function buildLines(axis: Axis, earliestFirst: readonly InspectionView[]): Line[] {
  const inspections = earliestFirst.map((view, position) => ({
    name: `i${position}`,
    at: axis.place(view.day),
  }))
  const periods = axis.periods.flatMap((period, position) =>
    period.from > 0 ? [{ name: `e${position}`, at: period.from }] : [],
  )
  return [
    { name: 's', at: 0 },
    ...[...periods, ...inspections].sort((a, b) => a.at - b.at),
    { name: 'end', at: 1 },
  ]
}

type Grid = Pick<Board, 'lines' | 'columns' | 'periods'>

/** From this fraction of the axis on a cell has room for the whole reason of an absence. */
const MIN_WIDTH_FOR_REASON = 0.3

/** Why an area has no grade from a line on: the inspection gave none, or the rules that began there do not judge it. */
function findAbsence(area: Area, line: string, { columns, periods }: Grid, index: RecordIndex) {
  const view = columns.find((column) => column.line === line)?.view
  if (view === undefined) {
    const rules = periods.find((period) => period.line === line)?.framework
    const reason = rules?.notJudged.find((entry) => entry.area === area.id)
    return reason && { words: reason.brief, why: reason.why }
  }
  const [at] = buildAreaHistory(area, { ...index, inspections: [view] }).gradesOrAbsences
  const absence = at?.gradeOrAbsence
  if (absence?.kind === 'not-judged') return { words: absence.brief, why: absence.why }
  if (absence?.kind === 'not-known') return { words: 'not known', why: `not known: ${absence.why}` }
  return undefined
}

/** The cells of one area's lane. A grade reaches to the next line; equal absences that follow one another are one cell. */
function buildCells(
  area: Area,
  grid: Grid,
  judgements: readonly JudgementRow[],
  index: RecordIndex,
): BoardCell[] {
  const { lines, columns } = grid
  const cells: BoardCell[] = []
  // How many inspections come before the line.
  let column = 0
  for (const [position, { name: from }] of lines.slice(0, -1).entries()) {
    const to = lines[position + 1]?.name ?? 'end'
    const view = columns[column]?.line === from ? columns[column]?.view : undefined
    const end = view === undefined ? column : column + 1
    const place: CellPlace = { from, to, columns: [column, end] }
    column = end
    const row = judgements.find(
      ({ inspection, areas }) =>
        inspection === view?.inspection.id && areas.some(({ id }) => id === area.id),
    )
    if (row !== undefined) {
      const jointWith = row.areas.filter(({ id }) => id !== area.id)
      cells.push({ kind: 'grade', ...place, row, rows: 1, repeated: false, jointWith })
      continue
    }
    const absence = findAbsence(area, from, grid, index)
    const last = cells.at(-1)
    if (absence === undefined) continue
    if (last?.kind === 'absence' && last.to === from && last.why === absence.why) {
      last.to = to
      last.columns = [last.columns[0], end]
    } else cells.push({ kind: 'absence', ...place, ...absence })
  }
  const at = (name: string) => lines.find((line) => line.name === name)?.at ?? 0
  return cells.map((cell) =>
    cell.kind === 'grade' || at(cell.to) - at(cell.from) < MIN_WIDTH_FOR_REASON
      ? cell
      : { ...cell, words: cell.why },
  )
}

/** How an inspection's grades relate to those of the last one, if rule 4 limits the comparison. */
export function formatCaveat(view: InspectionView, latest: InspectionView): string | undefined {
  const { family, scale } = view.framework
  if (scale !== latest.framework.scale) return 'other scale of grades, not comparable'
  return family === latest.framework.family ? undefined : 'other framework, broadly comparable'
}

/** "Overall: no council has been given an overall grade since April 2026." */
function listLaterRules(rows: readonly BoardRow[]): string[] {
  return rows.flatMap(({ area, cells }) =>
    cells.flatMap((cell) =>
      cell.kind === 'absence' && cell.columns[0] === cell.columns[1]
        ? [formatSentence(`${area.name}: ${cell.why}`)]
        : [],
    ),
  )
}

/** "2014: other framework, broadly comparable; adoption and care leavers were sub-judgements." (rules 4 and 6) */
function listColumnNotes({ view, caveat }: BoardColumn): string[] {
  const parts = view.judgements.filter(({ partOf }) => partOf !== undefined)
  const areas = parts.flatMap((judgement) => judgement.areas.map(({ inSentence }) => inSentence))
  const were = areas.length === 1 ? 'was a sub-judgement' : 'were sub-judgements'
  const note = joinParts(
    [caveat, areas.length === 0 ? undefined : `${formatList(areas)} ${were}`],
    '; ',
  )
  return note === '' ? [] : [formatSentence(`${view.label}: ${note}`)]
}

/** Joins the cells of a joint grade into one box if the rows of its areas follow one another. */
function joinCells(rows: readonly BoardRow[]): void {
  for (const [position, row] of rows.entries())
    for (const cell of row.cells) {
      if (cell.kind !== 'grade' || cell.repeated || cell.jointWith.length === 0) continue
      const below = rows.slice(position + 1, position + 1 + cell.jointWith.length)
      const others = below.flatMap(({ cells }) =>
        cells.filter((other) => other.kind === 'grade' && other.row.key === cell.row.key),
      )
      if (others.length !== cell.jointWith.length) continue
      cell.rows = others.length + 1
      for (const other of others) if (other.kind === 'grade') other.repeated = true
    }
}

/** The same for the latest grades. */
function joinLatestGrades(rows: readonly BoardRow[]): void {
  const keyOf = ({ latest: { gradeOrAbsence } }: BoardRow) =>
    gradeOrAbsence.kind === 'graded-jointly' ? gradeOrAbsence.judgement : undefined
  for (const [position, row] of rows.entries()) {
    const judgement = keyOf(row)
    if (judgement === undefined || row.latestRows === 0) continue
    const box = rows.slice(position, position + judgement.areas.length)
    if (box.length !== judgement.areas.length) continue
    if (box.some((other) => keyOf(other)?.key !== judgement.key)) continue
    for (const other of box) other.latestRows = 0
    row.latestRows = box.length
  }
}

/**
 * The grades of a record: one row per judgement area that any inspection judged, with its latest grade and
 * its lane; the visits as a last lane. `only` names the inspection whose grades are shown next to the areas,
 * `compared` the records with which its lanes share one axis.
 */
export function buildBoard(
  index: RecordIndex,
  only?: InspectionView,
  compared?: readonly RecordIndex[],
): Board {
  const axis = buildAxis(index, compared)
  const earliestFirst = [...index.inspections].reverse()
  const lines = buildLines(axis, earliestFirst)
  const columns = earliestFirst.map((view, position) => ({
    view,
    line: `i${position}`,
    latest: view === index.inspections[0],
    caveat: formatCaveat(view, index.inspections[0] ?? view),
  }))
  const periods = axis.periods.map((period, position, all) => ({
    ...period,
    line: period.from > 0 ? `e${position}` : 's',
    to: position === all.length - 1 ? 'end' : `e${position + 1}`,
  }))
  const judgements = listBoardJudgements(index)
  const rows = listJudgedAreas(index).flatMap((area): BoardRow[] => {
    const latest = findLatestGrade(area, index, only)
    if (latest === undefined) return []
    const cells = buildCells(area, { lines, columns, periods }, judgements, index)
    return [{ ...latest, cells, latestRows: 1 }]
  })
  joinCells(rows)
  joinLatestGrades(rows)
  const notes = [...listLaterRules(rows), ...columns.flatMap(listColumnNotes)]
  const visits = placeVisits(listBoardVisits(index), index, axis)
  return { axis, lines, columns, periods, rows, notes, ...visits }
}
