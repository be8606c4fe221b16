import type { InspectionView, RecordIndex } from '../../recordIndex'
import type { Area } from '../../schema/frameworks'
import { formatList, formatSentence } from '../../wording'
import { buildAreaHistory, type GradeOrAbsence } from '../history'
import { findLatestGrade, listJudgedAreas, type LatestGrade } from './latest'
import { buildAxis, type Axis, type Period } from './axis'
import type { JudgementRow, VisitRow } from './row'
import { listBoardFacts } from './rows'
import { placeVisits, type PlacedVisit } from './placeVisits'

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

interface Placed {
  /** Names of the lines between which it stands. */
  from: string
  to: string
  /** Its columns, the first and the one after the last. */
  columns: [number, number]
}

/** What a board shows in a lane, with what a table says there. */
export type BoardCell = Placed &
  (
    | {
        kind: 'grade'
        row: JudgementRow
        /** Rows of the box over which a joint grade stands; 1 for a grade of this area alone. */
        rows: number
        /** The same joint grade in a further row, for drawings in which each row stands alone. */
        repeated: boolean
        /** A joint grade, beside whose area the others do not stand. */
        jointWith: Area[]
      }
    | { kind: 'absence'; words: string; why: string }
  )

export interface BoardRow extends LatestGrade {
  /** Earliest first; every inspection is covered by one cell, or by the box of a row above. */
  cells: BoardCell[]
  /** Rows of the box over which a latest joint grade stands: 1 for an area's own, 0 below the first of a box. */
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
  /** Visits of which the record does not say when they were. */
  undated: VisitRow[]
  /** Sentences on what small drawings cannot say: rules after the last inspection, limits to comparison, sub-judgements. */
  notes: string[]
}

function buildLines(axis: Axis, earliestFirst: readonly InspectionView[]): Line[] {
  const inspections = earliestFirst.map((view, position) => ({
    name: `i${String(position)}`,
    at: axis.place(view.day),
  }))
  const periods = axis.periods.flatMap((period, position) =>
    period.from > 0 ? [{ name: `e${String(position)}`, at: period.from }] : [],
  )
  return [
    { name: 's', at: 0 },
    ...[...periods, ...inspections].sort((a, b) => a.at - b.at),
    { name: 'end', at: 1 },
  ]
}

interface Lane {
  area: Area
  index: RecordIndex
  lines: readonly Line[]
  columns: readonly BoardColumn[]
  periods: Board['periods']
  judgements: readonly JudgementRow[]
}

/** A part of the lane is wide enough for a whole reason from this fraction of the axis on. */
const ROOM_FOR_REASON = 0.3

function findAbsence(lane: Lane, line: string, history: readonly GradeOrAbsence[]) {
  const column = lane.columns.findIndex((entry) => entry.line === line)
  const given = column === -1 ? undefined : history[column]
  if (given?.kind === 'not-judged') return { words: given.brief, why: given.why }
  if (given?.kind === 'not-known') return { words: 'not known', why: `not known: ${given.why}` }
  const period = lane.periods.find((entry) => entry.line === line)
  const reason = period?.framework.notJudged.find(({ area }) => area === lane.area.id)
  return reason === undefined ? undefined : { words: reason.brief, why: reason.why }
}

/** The cells of one area's lane: a grade stands up to the next line, equal absences that follow one another are one. */
function buildCells(lane: Lane): BoardCell[] {
  const { area, index, lines, columns, judgements } = lane
  const history = buildAreaHistory(area, index)
    .gradesOrAbsences.map(({ gradeOrAbsence }) => gradeOrAbsence)
    .reverse()
  const cells: BoardCell[] = []
  for (const [position, { name: from }] of lines.slice(0, -1).entries()) {
    const to = lines[position + 1]?.name ?? 'end'
    const passed = columns.filter(
      ({ line }) => lines.findIndex(({ name }) => name === line) < position,
    )
    const column = columns.findIndex(({ line }) => line === from)
    const view = columns[column]?.view
    const row = judgements.find(
      (entry) =>
        entry.inspection === view?.inspection.id && entry.areas.some(({ id }) => id === area.id),
    )
    if (row !== undefined) {
      const jointWith = row.areas.filter(({ id }) => id !== area.id)
      const columnsOf: [number, number] = [column, column + 1]
      cells.push({
        kind: 'grade',
        from,
        to,
        columns: columnsOf,
        row,
        rows: 1,
        repeated: false,
        jointWith,
      })
      continue
    }
    const absence = findAbsence(lane, from, history)
    if (absence === undefined) continue
    const last = cells.at(-1)
    const end = column === -1 ? passed.length : column + 1
    if (last?.kind === 'absence' && last.to === from && last.why === absence.why) {
      last.to = to
      last.columns = [last.columns[0], end]
    } else
      cells.push({
        kind: 'absence',
        from,
        to,
        columns: [column === -1 ? end : column, end],
        ...absence,
      })
  }
  return cells
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
function describeColumn({ view, caveat }: BoardColumn): string[] {
  const parts = view.judgements.filter(({ partOf }) => partOf !== undefined)
  const areas = parts.flatMap((judgement) => judgement.areas.map(({ inSentence }) => inSentence))
  const said = [
    ...(caveat === undefined ? [] : [caveat]),
    ...(areas.length === 0
      ? []
      : [
          `${formatList(areas)} ${areas.length === 1 ? 'was a sub-judgement' : 'were sub-judgements'}`,
        ]),
  ]
  return said.length === 0 ? [] : [formatSentence(`${view.label}: ${said.join('; ')}`)]
}

/** Joins the cells of a joint grade whose areas stand in rows below one another into one box. */
function joinRows(rows: readonly BoardRow[]): void {
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
function joinLatest(rows: readonly BoardRow[]): void {
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

function chooseWords(cell: BoardCell, lines: readonly Line[]): BoardCell {
  if (cell.kind === 'grade') return cell
  const at = (name: string) => lines.find((line) => line.name === name)?.at ?? 0
  return at(cell.to) - at(cell.from) < ROOM_FOR_REASON ? cell : { ...cell, words: cell.why }
}

/**
 * The grades of a record: one row per judgement area that any inspection judged, with its latest grade and
 * its lane; the visits as a last lane. `only` names the inspection whose grades stand beside the areas,
 * `together` the records with which its lanes share one scale.
 */
export function buildBoard(
  index: RecordIndex,
  only?: InspectionView,
  together?: readonly RecordIndex[],
): Board {
  const axis = buildAxis(index, together)
  const earliestFirst = [...index.inspections].reverse()
  const lines = buildLines(axis, earliestFirst)
  const columns = earliestFirst.map((view, position) => ({
    view,
    line: `i${String(position)}`,
    latest: view === index.inspections[0],
    caveat: formatCaveat(view, index.inspections[0] ?? view),
  }))
  const periods = axis.periods.map((period, position, all) => ({
    ...period,
    line: period.from > 0 ? `e${String(position)}` : 's',
    to: position === all.length - 1 ? 'end' : `e${String(position + 1)}`,
  }))
  const timeline = listBoardFacts(index)
  const judgements = timeline.filter((row) => row.kind === 'judgement')
  const rows = listJudgedAreas(index).flatMap((area): BoardRow[] => {
    const latest = findLatestGrade(area, index, only)
    if (latest === undefined) return []
    const cells = buildCells({ area, index, lines, columns, periods, judgements })
    return [{ ...latest, cells: cells.map((cell) => chooseWords(cell, lines)), latestRows: 1 }]
  })
  joinRows(rows)
  joinLatest(rows)
  const visits = timeline.filter((row) => row.kind === 'visit')
  const notes = [...listLaterRules(rows), ...columns.flatMap(describeColumn)]
  return { axis, lines, columns, periods, rows, notes, ...placeVisits(visits, index, axis) }
}
