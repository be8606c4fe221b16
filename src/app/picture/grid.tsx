import { Fragment } from 'react'
import { moveTo, type Block } from './blocks'
import { COLOURS } from './colours'
import { drawBox } from './grades'

/** What stands in a grid from a row and a column on. */
export interface GridCell {
  block: Block
  row: number
  /** How many rows it covers; more than one stand in a box. */
  rows?: number
  column: number
  /** How many columns it reaches over. */
  columns?: number
}

interface Grid {
  /** The widths of the columns, with the space to the next one. */
  widths: readonly number[]
  head: readonly Block[]
  /** What stands above the heads, at the top. */
  above?: readonly Block[]
  rows: number
  cells: readonly GridCell[]
  /** A tinted column. */
  tinted?: number | undefined
  /** Columns with a line before them, where the rules changed. */
  lines?: readonly number[]
}

/** Between columns. */
export const GUTTER = 12
const PADDING = 8
const MIN_ROW_HEIGHT = 46

/** The height of each row: what its own cells need, and the last of several what their box still lacks. */
function measureRows({ rows, cells }: Grid): number[] {
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(
      MIN_ROW_HEIGHT,
      ...cells
        .filter((cell) => cell.row === row && (cell.rows ?? 1) === 1)
        .map(({ block }) => block.height + 2 * PADDING),
    ),
  )
  for (const { block, row, rows: span = 1 } of cells) {
    const room = heights.slice(row, row + span).reduce((sum, height) => sum + height, 0)
    const lack = block.height + 2 * PADDING - room
    const end = row + span - 1
    if (lack > 0) heights[end] = (heights[end] ?? 0) + lack
  }
  return heights
}

function addUp(lengths: readonly number[]): number[] {
  return lengths.reduce<number[]>((sums, length) => [...sums, (sums.at(-1) ?? 0) + length], [0])
}

function reachesOver({ column, columns = 1 }: GridCell, line: number): boolean {
  return column < line && line < column + columns
}

/** A line down the head and the rows, but not through words that reach over it. */
function drawLine(
  x: number,
  head: number,
  tops: readonly number[],
  isCovered: (row: number) => boolean,
): string {
  const rows = tops
    .slice(1)
    .map((bottom, row) =>
      isCovered(row) ? '' : `M${String(x)} ${String(tops[row])}V${String(bottom)}`,
    )
  return `M${String(x)} 0V${String(head)}${rows.join('')}`
}

/** A table drawn: heads over a heavy rule, rows between thin ones, each cell in the middle of its rows. */
export function gridBlock(grid: Grid): Block {
  const { widths, head, above = [], cells, tinted, lines = [] } = grid
  const lefts = addUp(widths)
  const width = lefts.at(-1) ?? 0
  const headHeight =
    Math.max(0, ...above.map((block) => block.height)) +
    Math.max(0, ...head.map((block) => block.height)) +
    PADDING
  const tops = addUp(measureRows(grid)).map((top) => top + headHeight + 2)
  const height = tops.at(-1) ?? 0
  const leftOf = (column: number) => lefts[column] ?? 0
  return {
    height,
    drawing: (
      <>
        {tinted !== undefined && (
          <rect
            x={leftOf(tinted) - GUTTER / 2}
            width={(widths[tinted] ?? 0) + (tinted === widths.length - 1 ? GUTTER / 2 : 0)}
            height={height}
            fill={COLOURS.tint}
          />
        )}
        {lines.map((column) => (
          <path
            key={column}
            d={drawLine(leftOf(column) - GUTTER / 2 - 0.5, headHeight, tops, (row) =>
              cells.some((cell) => cell.row === row && reachesOver(cell, column)),
            )}
            stroke={COLOURS.edge}
          />
        ))}
        <rect y={headHeight} width={width} height={2} fill={COLOURS.ink} />
        {tops.slice(1).map((top) => (
          <rect key={top} y={top - 1} width={width} height={1} fill={COLOURS.rule} />
        ))}
        {above.map((block, column) => (
          <Fragment key={column}>{moveTo(leftOf(column), 0, block.drawing)}</Fragment>
        ))}
        {head.map((block, column) => (
          <Fragment key={column}>
            {moveTo(leftOf(column), headHeight - PADDING - block.height, block.drawing)}
          </Fragment>
        ))}
        {cells.map(({ block, row, rows = 1, column }) => {
          const top = tops[row] ?? 0
          const room = (tops[row + rows] ?? 0) - top - 1
          const box = { width: (widths[column] ?? 0) - GUTTER, height: room - PADDING }
          return (
            <Fragment key={`${String(row)} ${String(column)}`}>
              {rows > 1 &&
                moveTo(
                  leftOf(column),
                  top + PADDING / 2,
                  drawBox(box, { fill: 'paper', edge: 'grade-edge' }),
                )}
              {moveTo(leftOf(column), top + (room - block.height) / 2, block.drawing)}
            </Fragment>
          )
        })}
      </>
    ),
  }
}
