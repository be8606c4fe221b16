import type { GradeOrAbsence } from '../../record/views/history'
import { countRowsOfJointGrade, type RatingBoard, type RatingRow } from '../../record/views/ratings'
import { formatList } from '../../record/wording'
import { formatGradeOrAbsence } from '../gradeOrAbsenceWords'
import { NOTHING, stackBlocks, textBlock, type Block, type InkStyle } from './block'
import {
  absenceBlock,
  badgeBlock,
  drawBox,
  gradeBlock,
  noteBlock,
  gradeOrAbsenceBlock,
} from './gradeBlocks'
import { gridBlock, roomIn, type GridCell, type GridColumn } from './grid'

type StandingOf = (row: RatingRow) => GradeOrAbsence | undefined

const NAME = { size: 16, bold: true } as const
const DAYS = { size: 14, colour: 'ink-quiet' } as const
/** Widths of the columns by how many earlier ones there are; each sums up to the picture's. */
const WIDTHS = [
  [300, 300, 280],
  [190, 240, 190, 260],
  [148, 236, 116, 190, 190],
]
const JOINT_PADDING = 10

function listColumns({ columns }: RatingBoard, gradeHeading: string): GridColumn[] {
  const widths = WIDTHS[columns.length] ?? []
  const heads = [
    { head: 'Judgement area' },
    { head: columns.length === 0 ? 'Grade' : gradeHeading },
    { head: 'Inspected' },
    ...columns.map(({ inspection, caveat }) => ({
      head: `Before: ${inspection.label}`,
      note: caveat,
    })),
  ]
  return heads.map((head, at) => ({ ...head, width: widths[at] ?? 0 }))
}

/** One box over all the rows that share a joint grade, so that it is read as none's alone. */
function jointBlock(
  gradeOrAbsence: Extract<GradeOrAbsence, { kind: 'graded-jointly' }>,
  width: number,
  style: InkStyle,
): Block {
  const { areas, grade } = gradeOrAbsence.judgement
  const inner = width - 2 * JOINT_PADDING
  const names = formatList(areas.map((area) => area.inSentence))
  const words = stackBlocks(
    [gradeBlock(grade, inner, style), noteBlock(`one joint grade for ${names}`, inner)],
    3,
  )
  const height = words.height + 2 * JOINT_PADDING
  return {
    height,
    draw: (x, y) =>
      drawBox(x, y, width, height, { fill: 'paper', edge: 'edge' }) +
      words.draw(x + JOINT_PADDING, y + JOINT_PADDING),
  }
}

/** The cells of one column; nothing where the box of a joint grade reaches over from above. */
function fillColumn(
  rows: readonly RatingRow[],
  { width, style }: { width: number; style: InkStyle },
  standingOf: StandingOf,
  drawAlone: (row: RatingRow, gradeOrAbsence: GradeOrAbsence) => Block,
): (GridCell | undefined)[] {
  let covered = 0
  return rows.map((row) => {
    if (covered > 0) {
      covered -= 1
      return undefined
    }
    const gradeOrAbsence = standingOf(row)
    if (gradeOrAbsence === undefined) return undefined
    const span = countRowsOfJointGrade(rows, row, standingOf)
    if (span < 2 || gradeOrAbsence.kind !== 'graded-jointly')
      return { block: drawAlone(row, gradeOrAbsence) }
    covered = span - 1
    return { block: jointBlock(gradeOrAbsence, width, style), rows: span }
  })
}

/** Why a row has no later grade, over all the columns of earlier inspections, and what came before. */
function sinceBlock({ since, earlier }: RatingRow, width: number): Block {
  const before = earlier.map(({ inspection, gradeOrAbsence }) =>
    noteBlock(`${inspection.label}: ${formatGradeOrAbsence(gradeOrAbsence)}`, width),
  )
  return stackBlocks([absenceBlock(since ?? '', width), ...before], 3)
}

function nameBlock({ area, current }: RatingRow, width: number): Block {
  const note = current ? area.separateBody : undefined
  const below = note === undefined ? NOTHING : noteBlock(note, width)
  return stackBlocks([textBlock(area.name, width, NAME), below], 1)
}

/** The ratings as the page shows them: an area a row, earlier inspections as columns. */
export function boardGrid(board: RatingBoard, gradeHeading: string): Block {
  const { rows } = board
  const columns = listColumns(board, gradeHeading)
  const [name, latest, days, ...before] = columns.map(roomIn)
  const past = before.map((width, at) =>
    fillColumn(
      rows,
      { width, style: { size: 14 } },
      (row) => (row.current ? row.earlier[at]?.gradeOrAbsence : undefined),
      (_, gradeOrAbsence) => gradeOrAbsenceBlock(gradeOrAbsence, width),
    ),
  )
  const spanned = columns.slice(3).reduce((sum, column) => sum + column.width, 0)
  const width = latest ?? 0
  const grades = fillColumn(
    rows,
    { width, style: { size: 15, bold: rows.some(({ stands }) => stands) } },
    (row) => row.latest.gradeOrAbsence,
    (row, gradeOrAbsence) =>
      row.current || gradeOrAbsence.kind !== 'graded'
        ? gradeOrAbsenceBlock(gradeOrAbsence, width, (grade) =>
            badgeBlock(grade, row.stands, width),
          )
        : badgeBlock(gradeOrAbsence.judgement.grade, false, width),
  )
  const cells = rows.map((row, at): (GridCell | undefined)[] => [
    { block: nameBlock(row, name ?? 0) },
    grades[at],
    { block: textBlock(row.latest.inspection.days, days ?? 0, DAYS) },
    ...(row.current
      ? past.map((column) => column[at])
      : [{ block: sinceBlock(row, roomIn({ width: spanned })) }]),
  ])
  return gridBlock(columns, cells)
}
