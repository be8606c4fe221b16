import type { Board, BoardCell } from '../../record/views/board/board'

/** The name of the class that places a cell: "at-i0-e1". */
export function formatPlaceClass({ from, to }: Pick<BoardCell, 'from' | 'to'>): string {
  return `at-${from}-${to}`
}

/** The rules' names and the years come first. */
const FIRST_ROW = 3
/** A row, and what was found in it and in a row that shares its grade. */
const LINES_OF_ROW = 3
/** On paper all that was found follows the board: more lines than any board has. */
const ON_PAPER = 100

const round = (share: number) => String(Math.round(share * 10000) / 100)

/**
 * CSS that places the board's cells at their dates. `--lane` is the columns of a lane, one from each line to the
 * next; the column of an inspection is never narrower than its mark. `--row` is a row's line of the grid, `--findings`
 * that of what was found in it, which for areas with a joint grade follows after the last of them.
 */
export function buildBoardRules(board: Board): string {
  const { lines, rows, columns, visits } = board
  const tracks = lines.slice(0, -1).map(({ name, at }, position) => {
    const share = round((lines[position + 1]?.at ?? 1) - at)
    const isInspection = columns.some(({ line }) => line === name)
    return `[${name}] minmax(${isInspection ? 'var(--mark-room)' : '0px'}, ${share}fr)`
  })
  const last = FIRST_ROW + LINES_OF_ROW * rows.length
  return [
    '@layer sections {',
    `.board-frame { --lane: ${tracks.join(' ')} [end]; --inspections: ${String(columns.length)}; --last: ${String(last + 1)}; }`,
    ...listPlaces(board),
    ...listRowLines(board),
    `.board [data-row="visits"] { --row: ${String(last)}; --findings: ${String(last + 1)}; --findings-on-paper: ${String(ON_PAPER + last + 1)}; }`,
    `.board__visits { grid-template-columns: ${layOutVisits(visits)}; }`,
    ...visits
      .filter(({ to }) => to >= 0)
      .map(
        ({ row }, position) => `.visit--${row.key} { grid-column: ${String(2 * position + 2)}; }`,
      ),
    '}',
  ].join('\n')
}

/** Where the cells, the rules' names and the lines stand; `--narrow` is a cell's columns on a phone. */
function listPlaces({ rows, periods, columns, lines }: Board): string[] {
  const places = new Map<string, string>()
  for (const [position, { name }] of lines.slice(0, -1).entries()) {
    const to = lines[position + 1]?.name ?? 'end'
    places.set(formatPlaceClass({ from: name, to }), `--wide: ${name} / ${to}`)
  }
  for (const { line, to } of periods) places.set(`at-${line}-${to}`, `--wide: ${line} / ${to}`)
  for (const cell of rows.flatMap((row) => row.cells)) {
    const [from, to] = cell.columns
    const narrow = `${String(from + 1)} / ${String(Math.max(from, to) + 1)}`
    places.set(formatPlaceClass(cell), `--wide: ${cell.from} / ${cell.to}; --narrow: ${narrow}`)
  }
  for (const { line } of [...columns, ...periods]) places.set(`at-${line}`, `--line: ${line}`)
  return [...places].map(([name, place]) => `.board .${name} { ${place}; }`)
}

/** The lines of each row and of what was found in it. */
function listRowLines({ rows }: Board): string[] {
  const sizes = rows.map(({ latestRows, cells }) =>
    Math.max(latestRows, ...cells.map((cell) => (cell.kind === 'grade' ? cell.rows : 1))),
  )
  const findLast = (position: number): number => {
    const first = sizes.findIndex((size, at) => at <= position && at + size - 1 > position)
    return first === -1 ? position : findLast(first + (sizes[first] ?? 1) - 1)
  }
  return rows.map(({ area }, position) => {
    const last = findLast(position)
    const first = rows.findIndex((_, other) => findLast(other) === last)
    const found = FIRST_ROW + LINES_OF_ROW * last + 1 + (position - first)
    const row = FIRST_ROW + LINES_OF_ROW * position
    return `.board [data-row="${area.id}"] { --row: ${String(row)}; --findings: ${String(found)}; --findings-on-paper: ${String(ON_PAPER + found)}; }`
  })
}

/** The columns of the visits' lane: one for each visit, and the spaces before, between and after. */
function layOutVisits(visits: Board['visits']): string {
  const placed = visits.filter(({ to }) => to >= 0)
  const ends = [0, ...placed.map(({ to }) => to)]
  const tracks = placed.flatMap(({ from, to, wholeYear }, position) => [
    `minmax(0px, ${round(Math.max(0, from - (ends[position] ?? 0)))}fr)`,
    wholeYear ? `minmax(16px, ${round(to - Math.max(0, from))}fr)` : '16px',
  ])
  return [...tracks, `minmax(0px, ${round(Math.max(0, 1 - (ends.at(-1) ?? 0)))}fr)`].join(' ')
}
