import type { TimelineMark } from '../../record/views/timeline/marks'
import type { Timeline } from '../../record/views/timeline/timeline'
import type { Drawing } from './drawings'
import { BOX_CLEARANCE, boxPadding } from './boxPadding'
import { FROM_RULE } from './findRooms'
import { shortenName } from './layOutHead'
import { estimateTextWidth } from './textWidth'

const NAME_INSET = 7
/** Shares of the axis lose a little. */
const ROUNDING = 0.5
/** Of words at the end of the axis. */
const GAP_MARGIN = 2

/** A word is not broken, several words are: the widest one needs its room. */
function findWidestWord(words: string, size: number, bold: boolean): number {
  return Math.max(...words.split(' ').map((word) => estimateTextWidth(word, { size, bold })))
}

function findMarkNeed({ row }: TimelineMark, drawing: Drawing): number {
  const word = findWidestWord(row.grade?.word ?? 'not known', drawing.font, true)
  const box = row.areas.length > 1 ? 2 * (boxPadding(drawing) + BOX_CLEARANCE - FROM_RULE) : 0
  return word + 2 * FROM_RULE + box + ROUNDING
}

/** How wide each framework must be, in px, for its name, one grade with its word, and its gaps. */
export function findEraNeeds({ axis, lanes }: Timeline, drawing: Drawing): number[] {
  return axis.eras.map((era) => {
    const marks = lanes
      .flatMap((lane) => [...lane.marks, ...lane.jointMarks])
      .filter(({ at }) => at >= era.from && at < era.to)
    const gaps = lanes.flatMap((lane) => lane.gaps).filter(({ from }) => from === era.from)
    const name = shortenName(era.briefName)
    return Math.max(
      estimateTextWidth(name, { size: drawing.font, bold: true }) + NAME_INSET,
      ...marks.map((mark) => findMarkNeed(mark, drawing)),
      ...gaps.map(({ brief }) => findWidestWord(brief, drawing.font, false) + GAP_MARGIN),
    )
  })
}
