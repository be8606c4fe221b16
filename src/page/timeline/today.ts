import { createContext } from 'react'
import type { TimelineAxis } from '../../record/timeline/axis'

/** Today as a share of the axis; nothing at build time, while the page comes alive, or off the axis. */
export const TodayContext = createContext<number | undefined>(undefined)

/** Finds today on the axis. */
export function placeToday(axis: TimelineAxis, today: string | undefined): number | undefined {
  const at = today === undefined ? -1 : axis.place(today)
  return at < 0 || at > 1 ? undefined : at
}
