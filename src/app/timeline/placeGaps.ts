import type { Stretch } from '../../record/views/timeline/axis'
import type { LaneGap } from '../../record/views/timeline/timeline'
import type { Drawing } from './drawings'
import { LINE_HEIGHT } from './placeGrades'
import { balanceText } from './textWidth'

/** The words that stand where an area is not judged. */
export interface PlacedGap {
  /** As a share of the plot. */
  at: number
  anchor: 'start' | 'end'
  lines: { text: string; x: number; y: number }[]
}

const INSET = 8
/** Between the words and the next rule. */
const AFTER = 2
const MAX_LINES = 2

/** The full reason where it has room, else the brief one, broken into lines where it must be. */
export function placeGaps(
  gaps: readonly LaneGap[],
  eras: readonly Stretch[],
  { drawing, laneHeight }: { drawing: Drawing; laneHeight: number },
): PlacedGap[] {
  const style = { size: drawing.font }
  return gaps.flatMap(({ from, to, why, brief }) => {
    // Words cross no rule: they keep to the first of the frameworks.
    const era = eras.find((entry) => entry.from === from)
    const room = ((era?.to ?? to) - from) * drawing.plot
    // At the end of the axis short words keep to its edge: the day of reading is near the rule.
    const atEnd = to === 1 && room < drawing.plot / 4
    const free = atEnd ? room : room - INSET - AFTER
    const lines = [why, brief]
      .map((words) => balanceText(words, free, style))
      .find((candidate) => candidate !== undefined && candidate.length <= MAX_LINES)
    if (lines === undefined) return []
    const first = laneHeight / 2 + 4 - ((lines.length - 1) * LINE_HEIGHT) / 2
    return [
      {
        at: atEnd ? 1 : from,
        anchor: atEnd ? 'end' : 'start',
        lines: lines.map((words, line) => ({
          ...{ text: words, x: atEnd ? 0 : INSET, y: first + line * LINE_HEIGHT },
        })),
      },
    ]
  })
}
