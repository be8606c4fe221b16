import type { TimelineRow } from '../../record/views/timeline/row'
import { widthOfGradeMark } from '../../cards/gradeSteps'
import type { GradeOnScale } from '../../record/vocabulary'
import type { TimelineMark } from '../../record/views/timeline/marks'
import type { Drawing } from './drawings'

const PADDING = 4.5

export const CHIP_HEIGHT = 24
/** What stands in place of a chip where it has no room. */
export const TICK_WIDTH = 4
/** The level dash of a grade that is not known. */
export const DASH_WIDTH = 15

/** Half the width of the box around a grade's sign. */
export function halfChip({ steps }: Pick<GradeOnScale, 'steps'>): number {
  return widthOfGradeMark(steps) / 2 + PADDING
}

/** Half the width of a row's mark at its full size. */
export function halfMark({ grade }: Pick<TimelineRow, 'grade'>): number {
  return grade === undefined ? DASH_WIDTH / 2 : halfChip(grade)
}

/**
 * The marks of a lane that stand closer than their chips are wide, at the least width of
 * the drawing: they are drawn as ticks.
 */
export function findCrowded(
  marks: readonly TimelineMark[],
  { plot }: Drawing,
): ReadonlySet<TimelineMark> {
  const inTime = [...marks].sort((a, b) => a.at - b.at)
  const crowded = new Set<TimelineMark>()
  for (const [position, mark] of inTime.entries()) {
    const next = inTime[position + 1]
    if (next === undefined) continue
    if ((next.at - mark.at) * plot >= halfMark(mark.row) + halfMark(next.row)) continue
    crowded.add(mark).add(next)
  }
  return crowded
}
