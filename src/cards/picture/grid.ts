import { COLOURS } from '../colours'
import { writeElement } from '../markup'
import { drawInMiddle, NOTHING, round, stackBlocks, textBlock, type Block } from './block'

export interface GridColumn {
  head: string
  /** Said under the head in quiet ink. */
  note?: string | undefined
  /** In px, with the space to the next column in it. */
  width: number
}

/** A block in a column, and over so many rows, counted from its own. */
export interface GridCell {
  block: Block
  rows?: number
}

const GUTTER = 12
const ROW = { least: 48, padding: 8 }
const HEAD = { size: 13, bold: true, colour: 'ink-quiet' } as const
const HEAD_NOTE = { size: 12, colour: 'ink-quiet' } as const

/** How wide what stands in a column may be. */
export function roomIn({ width }: Pick<GridColumn, 'width'>): number {
  return width - GUTTER
}

function drawRule(x: number, y: number, width: number, heavy: boolean): string {
  return writeElement('rect', '', {
    x: round(x),
    y: round(y),
    width: round(width),
    height: heavy ? 2 : 1,
    fill: COLOURS[heavy ? 'ink' : 'rule'],
  })
}

function buildHead(columns: readonly GridColumn[]): Block[] {
  return columns.map((column) =>
    stackBlocks(
      [
        textBlock(column.head, roomIn(column), HEAD),
        column.note === undefined ? NOTHING : textBlock(column.note, roomIn(column), HEAD_NOTE),
      ],
      1,
    ),
  )
}

/** The height of each row: what its own cells need, and the last of a span what that still lacks. */
function measureRows(rows: readonly (readonly (GridCell | undefined)[])[]): number[] {
  const heights: number[] = rows.map((cells) =>
    Math.max(
      ROW.least,
      ...cells.map((cell) =>
        cell === undefined || (cell.rows ?? 1) > 1 ? 0 : cell.block.height + 2 * ROW.padding,
      ),
    ),
  )
  rows.forEach((cells, at) => {
    for (const { block, rows: span = 1 } of cells.filter((cell) => cell !== undefined)) {
      const end = at + span - 1
      const room = heights.slice(at, end + 1).reduce((sum, height) => sum + height, 0)
      const lack = block.height + 2 * ROW.padding - room
      if (lack > 0) heights[end] = (heights[end] ?? 0) + lack
    }
  })
  return heights
}

/** A table drawn: a head over a heavy rule, and rows between thin ones. A place without a cell is a span's. */
export function gridBlock(
  columns: readonly GridColumn[],
  rows: readonly (readonly (GridCell | undefined)[])[],
): Block {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const lefts = columns.map((_, at) =>
    columns.slice(0, at).reduce((sum, column) => sum + column.width, 0),
  )
  const head = buildHead(columns)
  const headHeight = Math.max(...head.map(({ height }) => height)) + ROW.padding
  const heights = measureRows(rows)
  const topOf = (row: number) =>
    headHeight + 2 + heights.slice(0, row).reduce((sum, height) => sum + height, 0)
  return {
    height: topOf(rows.length),
    draw: (x, y) =>
      [
        ...head.map((block, at) =>
          block.draw(x + (lefts[at] ?? 0), y + headHeight - ROW.padding - block.height),
        ),
        drawRule(x, y + headHeight, width, true),
        ...rows.map((_, at) => drawRule(x, y + topOf(at + 1) - 1, width, false)),
        ...rows.flatMap((cells, row) =>
          cells.map((cell, at) =>
            cell === undefined
              ? ''
              : drawInMiddle(
                  cell.block,
                  x + (lefts[at] ?? 0),
                  y + topOf(row),
                  topOf(row + (cell.rows ?? 1)) - topOf(row) - 1,
                ),
          ),
        ),
      ].join(''),
  }
}
