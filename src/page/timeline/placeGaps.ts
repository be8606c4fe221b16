import type { LaneGap } from '../../record/timeline/timeline'
import type { Drawing } from './drawings'
import { LINE_HEIGHT } from './placeGrades'
import { estimateTextWidth, wrapText } from './textWidth'

/** The words that stand where an area is not judged. */
export interface PlacedGap {
  /** As a share of the plot. */
  at: number
  anchor: 'start' | 'end'
  lines: { text: string; x: number; y: number }[]
}

const INSET = 8
const MOST_LINES = 3

/** The full reason where it has room, else the brief one, broken into lines where it must be. */
export function placeGaps(gaps: readonly LaneGap[], drawing: Drawing): PlacedGap[] {
  const style = { size: drawing.font }
  return gaps.flatMap(({ from, to, why, brief }) => {
    const room = (to - from) * drawing.plot - INSET
    const text = [why, brief].find((words) => estimateTextWidth(words, style) <= room)
    const lines = text === undefined ? wrapText(brief, Math.max(room, 30), style) : [text]
    if (lines === undefined || lines.length > MOST_LINES) return []
    // At the end of the axis short words keep to its edge: the day of reading is near the rule.
    const atEnd = to === 1 && room < drawing.plot / 4
    const first = drawing.middle + 4 - ((lines.length - 1) * LINE_HEIGHT) / 2
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
