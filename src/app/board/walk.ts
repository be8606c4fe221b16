import type { Board } from '../../record/views/board/board'

/** A mark and its place on the axis. */
interface Stop {
  key: string
  at: number
}

/** The marks by lane, top to bottom, each lane by date. A joint grade is a stop in every lane of its box. */
export type Walk = Stop[][]

export function buildWalk({ rows, visits, lines }: Board): Walk {
  const atOf = (name: string) => lines.find((line) => line.name === name)?.at ?? 0
  return [
    ...rows.map(({ cells }) =>
      cells.flatMap((cell) =>
        cell.kind === 'grade' ? [{ key: cell.row.key, at: atOf(cell.from) }] : [],
      ),
    ),
    visits.filter(({ to }) => to >= 0).map(({ row, from }) => ({ key: row.key, at: from })),
  ]
}

/** Every mark once, in the order in which the arrow keys walk. */
export function listStops(walk: Walk): string[] {
  return [...new Set(walk.flat().map(({ key }) => key))]
}

function findInNeighbour(walk: Walk, from: string, step: 1 | -1): string {
  const own = walk.flatMap((lane, position) =>
    lane.some(({ key }) => key === from) ? [position] : [],
  )
  const at = walk.flat().find(({ key }) => key === from)?.at ?? 0
  const lanes =
    step === 1 ? walk.slice(Math.max(...own) + 1) : walk.slice(0, Math.min(...own)).reverse()
  const [nearest] = [...(lanes.find((lane) => lane.length > 0) ?? [])].sort(
    (a, b) => Math.abs(a.at - at) - Math.abs(b.at - at),
  )
  return nearest?.key ?? from
}

/**
 * Where a key leads from a mark: Left and Right through all marks, Home and End to the first and the last, Up and
 * Down to the nearest of the neighbouring lane; undefined for any other key.
 */
export function findNextStop(walk: Walk, from: string, key: string): string | undefined {
  const stops = listStops(walk)
  const position = stops.indexOf(from)
  switch (key) {
    case 'Home':
      return stops[0]
    case 'End':
      return stops.at(-1)
    case 'ArrowRight':
      return stops[position + 1] ?? from
    case 'ArrowLeft':
      return stops[position - 1] ?? from
    case 'ArrowDown':
      return findInNeighbour(walk, from, 1)
    case 'ArrowUp':
      return findInNeighbour(walk, from, -1)
    default:
      return undefined
  }
}
