import type { Board } from '../../record/views/board/board'

/** A mark and its place on the axis. */
interface Stop {
  key: string
  at: number
}

/** The marks by lane, top to bottom, each lane by date. A joint grade is a stop in every lane of its box. */
export type KeyboardOrder = Stop[][]

export function buildKeyboardOrder({ rows, visits, lines }: Board): KeyboardOrder {
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

/** Every mark once, in the order in which the arrow keys move. */
export function listStops(order: KeyboardOrder): string[] {
  return [...new Set(order.flat().map(({ key }) => key))]
}

function findInNeighbour(order: KeyboardOrder, from: string, step: 1 | -1): string {
  const own = order.flatMap((lane, position) =>
    lane.some(({ key }) => key === from) ? [position] : [],
  )
  const at = order.flat().find(({ key }) => key === from)?.at ?? 0
  const lanes =
    step === 1 ? order.slice(Math.max(...own) + 1) : order.slice(0, Math.min(...own)).reverse()
  const [nearest] = [...(lanes.find((lane) => lane.length > 0) ?? [])].sort(
    (a, b) => Math.abs(a.at - at) - Math.abs(b.at - at),
  )
  return nearest?.key ?? from
}

/**
 * Where a key leads from a mark: Left and Right through all marks, Home and End to the first and the last, Up and
 * Down to the nearest of the neighbouring lane; undefined for any other key.
 */
export function findNextStop(order: KeyboardOrder, from: string, key: string): string | undefined {
  const stops = listStops(order)
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
      return findInNeighbour(order, from, 1)
    case 'ArrowUp':
      return findInNeighbour(order, from, -1)
    default:
      return undefined
  }
}
