/**
 * The timeline is drawn three times, and its container's width chooses one of them: by
 * container queries in the first paint, by `chooseDrawing` in the live chart. All
 * lengths are in px and none scales: only the years stretch with the width.
 */
export interface Drawing {
  name: 'wide' | 'medium' | 'narrow'
  /** The container's width from which it is used. */
  from: number
  /** The lane names' column; 0 where they stand above their lanes. */
  label: number
  /** The height of a lane's name above its lane. */
  nameHeight: number
  /** The least width that its plot has: what does not collide there, collides nowhere. */
  plot: number
  font: number
  /** Words beside the marks, or under them. */
  beside: boolean
  laneHeight: number
  /** The middle of a mark, from the top of its lane. */
  middle: number
}

/** The page's least width, 320 px, without its margins. */
const NARROWEST = 288

export const DRAWINGS: readonly Drawing[] = [
  {
    ...{ name: 'wide', from: 1020, label: 208, nameHeight: 0, plot: 812, font: 13 },
    ...{ beside: true, laneHeight: 40, middle: 20 },
  },
  {
    ...{ name: 'medium', from: 560, label: 168, nameHeight: 0, plot: 392, font: 13 },
    ...{ beside: false, laneHeight: 48, middle: 17 },
  },
  {
    ...{ name: 'narrow', from: 0, label: 0, nameHeight: 22, plot: NARROWEST, font: 12 },
    ...{ beside: false, laneHeight: 48, middle: 17 },
  },
]

/** The drawing for a container's width; the same thresholds stand in timeline.css. */
export function chooseDrawing(width: number): Drawing | undefined {
  return DRAWINGS.find((drawing) => width >= drawing.from)
}
