import type { Board, BoardCell } from '../../record/views/board/board'

/** The name of the class that places a cell: "at-i0-e1". */
export function nameCellPlace({ from, to }: Pick<BoardCell, 'from' | 'to'>): string {
  return `at-${from}-${to}`
}

const round = (share: number) => String(Math.round(share * 10000) / 100)

/**
 * CSS that places the board's cells at their dates. `--lane` is the columns of a lane, one from each line to the
 * next; the column of an inspection is never narrower than its mark. `--row` is a row's line of the grid: three
 * lines for each, for the row and for what was found in it, which for areas with a joint grade follows after
 * the last of them.
 */
export function buildBoardRules(board: Board): string {
  const { lines, rows, eras, columns, visits } = board
  const tracks = lines.slice(0, -1).map(({ name, at }, position) => {
    const share = round((lines[position + 1]?.at ?? 1) - at)
    const isInspection = columns.some(({ line }) => line === name)
    return `[${name}] minmax(${isInspection ? 'var(--mark-room)' : '0px'}, ${share}fr)`
  })
  const places = new Map<string, string>()
  const cells = rows.flatMap((row) => row.cells)
  for (const cell of cells) {
    const [from, to] = cell.columns
    const narrow = `${String(from + 1)} / ${String(Math.max(from, to) + 1)}`
    places.set(nameCellPlace(cell), `--wide: ${cell.from} / ${cell.to}; --narrow: ${narrow}`)
  }
  for (const { line, to } of eras) places.set(`at-${line}-${to}`, `--wide: ${line} / ${to}`)
  for (const { line } of columns) places.set(`at-${line}`, `--line: ${line}`)
  const starts = rows.map((_, position) => 3 * position + 3)
  const isBoxed = (position: number) =>
    rows.some((row, first) => {
      const box = Math.max(
        row.latestRows,
        ...row.cells.map((cell) => (cell.kind === 'grade' ? cell.rows : 1)),
      )
      return position >= first && position < first + box - 1
    })
  const findEnd = (position: number): number =>
    isBoxed(position) ? findEnd(position + 1) : position
  const rowRules = rows.map(({ area }, position) => {
    const end = findEnd(position)
    const first = rows.findIndex((_, other) => findEnd(other) === end)
    const found = (starts[end] ?? 3) + 1 + (position - first)
    return `.board [data-row="${area.id}"] { --row: ${String(starts[position])}; --found: ${String(found)}; }`
  })
  const last = 3 * rows.length + 3
  return [
    '@layer sections {',
    `.board { --lane: ${tracks.join(' ')} [end]; --inspections: ${String(columns.length)}; }`,
    ...[...places].map(([name, place]) => `.board .${name} { ${place}; }`),
    ...rowRules,
    `.board [data-row="visits"] { --row: ${String(last)}; --found: ${String(last + 1)}; }`,
    `.board__visits { grid-template-columns: ${layOutVisits(visits)}; }`,
    ...visits
      .filter(({ to }) => to >= 0)
      .map(
        ({ row }, position) => `.visit--${row.key} { grid-column: ${String(2 * position + 2)}; }`,
      ),
    '}',
  ].join('\n')
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
