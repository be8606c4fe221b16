import { createContext } from 'react'
import type { TimelineAxis } from '../../record/timeline/axis'

/** Today as a day; nothing at build time and while the page comes alive. */
export const TodayContext = createContext<string | undefined>(undefined)

/** Finds today on an axis; nothing where it lies outside. */
export function placeToday(
  { place }: Pick<TimelineAxis, 'place'>,
  today: string | undefined,
): number | undefined {
  const at = today === undefined ? -1 : place(today)
  return at < 0 || at > 1 ? undefined : at
}
