import { formatVisitsName } from '../../record/views/board/axis'
import type { RecordIndex } from '../../record/recordIndex'
import { formatGradeHeading, isIncomplete } from '../../record/incomplete'
import type { Board, BoardCell, BoardRow } from '../../record/views/board/board'
import { findJudgement } from '../../record/views/history'
import { formatList } from '../../record/wording'
import { NOTHING, stackBlocks, textBlock, type Block } from './blocks'
import {
  absenceBlock,
  badgeBlock,
  boxBlock,
  BOX_ROOM,
  chipBlock,
  NOTE,
  widthOfBadge,
  widthOfMark,
} from './grades'
import { gridBlock, GUTTER, type GridCell } from './grid'
import { formatJointWith } from '../../record/views/board/latest'

const HEAD = { size: 14, bold: true, colour: 'ink-quiet' } as const
const YEAR = { size: 16, bold: true } as const
const NAMES = 188
/** Between the rules and the inspections made under them. */
const SPACE: Block = { height: 8, drawing: null }

/** The visits of a board in words, earliest first; undefined if it has none. */
export function formatVisits({
  visits,
  undated,
}: Board): [name: string, words: string] | undefined {
  const rows = [...visits.map(({ row }) => row), ...undated]
  if (rows.length === 0) return undefined
  const name = formatVisitsName(rows)
  const words = rows.map(({ brief, graded, when }) => {
    const kind = graded ? 'inspection under earlier rules' : (brief[0] ?? 'visit')
    return `${kind} (${when})`
  })
  return [name, formatList(words)]
}

function cellBlock(cell: BoardCell, widths: readonly number[]): Block {
  const [from, to] = cell.columns
  const room = widths.slice(from, to).reduce((sum, width) => sum + width, -GUTTER)
  if (cell.kind === 'absence') return absenceBlock(cell.why, room)
  const { row, rows, jointWith } = cell
  if (row.grade === undefined) return absenceBlock(row.why, room)
  const part = row.partOf === undefined ? undefined : 'sub-judgement'
  if (rows === 1) return chipBlock(row, room, [part, formatJointWith(jointWith)])
  return boxBlock(chipBlock(row, room - BOX_ROOM, [part, formatJointWith(jointWith, rows)]))
}

function latestBlock(row: BoardRow, width: number): Block {
  const { gradeOrAbsence } = row.latest
  const judgement = findJudgement(gradeOrAbsence)
  if (judgement === undefined)
    return absenceBlock('why' in gradeOrAbsence ? gradeOrAbsence.why : '', width)
  const others = judgement.areas.filter(({ id }) => id !== row.area.id)
  const note = formatJointWith(others, row.latestRows)
  const inner = row.latestRows > 1 ? width - BOX_ROOM : width
  const block = stackBlocks(
    [
      badgeBlock(judgement, row.isCurrent, inner),
      note === undefined ? NOTHING : textBlock(note, inner, NOTE),
    ],
    3,
  )
  return row.latestRows > 1 ? boxBlock(block) : block
}

/** The board: areas as rows with their latest grades, inspections as columns of one width. */
export function boardBlock(
  board: Board,
  index: RecordIndex,
  minWidth: number,
): { block: Block; width: number } {
  const { columns, rows } = board
  const { grades } = index.vocabulary
  const latest = widthOfBadge(grades) + BOX_ROOM + GUTTER
  const lane = Math.max(
    widthOfMark(grades) + GUTTER,
    Math.floor((minWidth - NAMES - latest) / columns.length),
  )
  const lanes = columns.map(() => lane)
  const lines = columns.flatMap(({ view }, position) =>
    view.framework === columns[position - 1]?.view.framework ? [] : [position + 2],
  )
  const visits = formatVisits(board)
  const heads = columns.map(({ view }) =>
    stackBlocks(
      [textBlock(view.label, lane - GUTTER, YEAR), textBlock(view.days, lane - GUTTER, NOTE)],
      1,
    ),
  )
  // Of one height, so that the years stand on one line.
  const headHeight = Math.max(...heads.map(({ height }) => height))
  const rules = columns.map(({ view: { framework } }, position) => {
    if (!lines.includes(position + 2)) return NOTHING
    const period = board.periods.find((other) => other.framework === framework)
    return stackBlocks(
      [
        textBlock(period?.name ?? framework.name, lane - GUTTER, HEAD),
        textBlock(framework.note, lane - GUTTER, NOTE),
        SPACE,
      ],
      1,
    )
  })
  const cells = rows.flatMap((row, position): GridCell[] => {
    const { area, isFromLatest, latestRows } = row
    const name = stackBlocks(
      [
        textBlock(area.name, NAMES - GUTTER, { size: 16, bold: isFromLatest }),
        area.separateBody === undefined
          ? NOTHING
          : textBlock(area.separateBody, NAMES - GUTTER, NOTE),
      ],
      1,
    )
    return [
      { block: name, row: position, column: 0 },
      ...(latestRows === 0
        ? []
        : [
            {
              block: latestBlock(row, latest - GUTTER),
              ...{ row: position, rows: latestRows, column: 1 },
            },
          ]),
      ...row.cells.flatMap((cell) =>
        // What the rules say after the last inspection stands among the notes.
        cell.columns[0] === cell.columns[1] || (cell.kind === 'grade' && cell.repeated)
          ? []
          : [
              {
                block: cellBlock(cell, lanes),
                ...{ row: position, rows: cell.kind === 'grade' ? cell.rows : 1 },
                column: 2 + cell.columns[0],
                columns: cell.columns[1] - cell.columns[0],
              },
            ],
      ),
    ]
  })
  const lanesWidth = lanes.reduce((sum, width) => sum + width, 0)
  const ofVisits: GridCell[] =
    visits === undefined
      ? []
      : [
          {
            block: textBlock(visits[0], NAMES + latest - GUTTER, { size: 16 }),
            row: rows.length,
            column: 0,
          },
          {
            block: textBlock(visits[1], lanesWidth - GUTTER, NOTE),
            ...{ row: rows.length, column: 2, columns: columns.length },
          },
        ]
  const block = gridBlock({
    widths: [NAMES, latest, ...lanes],
    head: [
      textBlock('Judgement area', NAMES - GUTTER, HEAD),
      textBlock(formatGradeHeading(index), latest - GUTTER, HEAD),
      ...heads.map((head) => ({ ...head, height: headHeight })),
    ],
    above: [NOTHING, NOTHING, ...rules],
    rows: rows.length + (visits === undefined ? 0 : 1),
    cells: [...cells, ...ofVisits],
    tinted: isIncomplete(index) || columns.length === 1 ? undefined : columns.length + 1,
    lines: lines.slice(1),
  })
  return { block, width: NAMES + latest + lanesWidth }
}
