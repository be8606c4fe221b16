import { COLOURS } from '../../../cards/colours'
import { drawInMiddle, stackBlocks, textBlock, type Block } from '../../../cards/picture/block'
import { measureText } from '../../../cards/measureText'
import type { Timeline } from '../../../record/views/timeline/timeline'
import type { GradeOnScale } from '../../../record/vocabulary'
import { CHIP_HEIGHT, halfChip } from '../chip'
import { drawChip, drawDash, drawOutline, drawRect, drawVisit } from './signs'

interface Key {
  /** In px. */
  width: number
  /** Draws the sign with its left edge there, around a middle line. */
  draw: (x: number, middle: number) => string
  words: string
}

const WORDS = { size: 13, colour: 'ink-quiet' } as const
const HEIGHT = CHIP_HEIGHT + 4
const AFTER_SIGN = 8
const BETWEEN = 24

function keyOfGrade(grade: GradeOnScale): Key {
  const half = halfChip(grade) + 1
  return {
    width: 2 * half,
    draw: (x, middle) => drawChip(grade, x + half, middle),
    words: grade.word,
  }
}

function listVisitKeys(timeline: Timeline): Key[] {
  if (timeline.visits.length === 0) return []
  const graded = timeline.visits.some(({ row }) => row.kind === 'visit' && row.graded)
  const visit: Key = {
    width: 14,
    draw: (x, middle) => drawVisit(x + 7, x + 7, middle),
    words: graded ? 'Visit; inspection under earlier rules' : 'Visit without a grade',
  }
  const vague: Key = {
    width: 30,
    draw: (x, middle) => drawVisit(x, x + 30, middle),
    words: 'The same, of which only the year is known',
  }
  return timeline.visits.some(({ covers }) => covers !== undefined) ? [visit, vague] : [visit]
}

function listOtherKeys(timeline: Timeline): Key[] {
  const marks = timeline.lanes.flatMap((lane) => [...lane.marks, ...lane.jointMarks])
  const box = (x: number, middle: number, width: number) => {
    return { x, y: middle - 10, width, height: 20 }
  }
  return [
    ...(timeline.lanes.some(({ jointMarks }) => jointMarks.length > 0)
      ? [
          {
            width: 26,
            draw: (x: number, middle: number) => drawOutline(box(x + 1, middle, 24)),
            words: 'Box: one joint grade',
          },
        ]
      : []),
    ...(marks.some(({ row }) => row.grade === undefined)
      ? [
          {
            width: 16,
            draw: (x: number, middle: number) => drawDash(x + 8, middle),
            words: 'Grade not known',
          },
        ]
      : []),
    ...listVisitKeys(timeline),
    {
      width: 26,
      draw: (x, middle) =>
        drawRect(box(x, middle, 11), { fill: COLOURS.ground }) +
        drawRect(box(x + 15, middle, 11), { fill: COLOURS.ground }) +
        drawRect(box(x + 12.5, middle, 1), { fill: COLOURS.edge }),
      words: 'Rule between bands: the framework changed',
    },
    {
      width: 26,
      draw: (x, middle) =>
        drawRect(box(x + 0.5, middle, 25), {
          fill: 'none',
          stroke: COLOURS.edge,
          'stroke-dasharray': '2 2',
        }),
      words: 'No band: the area was not judged',
    },
  ]
}

function widthOf({ width, words }: Key): number {
  return width + AFTER_SIGN + measureText(words, WORDS) + BETWEEN
}

/** Signs with their words beside each other, in as many lines as they need. */
function flowKeys(keys: readonly Key[], width: number): Block {
  const lines: Key[][] = []
  for (const key of keys) {
    const last = lines.at(-1)
    const taken = (last ?? []).reduce((sum, other) => sum + widthOf(other), 0)
    if (last !== undefined && taken + widthOf(key) - BETWEEN <= width) last.push(key)
    else lines.push([key])
  }
  return stackBlocks(
    lines.map((line) => ({
      height: HEIGHT,
      draw: (x, y) => {
        let left = x
        return line
          .map((key) => {
            const words = textBlock(key.words, measureText(key.words, WORDS) + 1, WORDS)
            const drawn =
              key.draw(left, y + HEIGHT / 2) +
              drawInMiddle(words, left + key.width + AFTER_SIGN, y, HEIGHT)
            left += widthOf(key)
            return drawn
          })
          .join('')
      },
    })),
    4,
  )
}

/** What the signs mean: the grades, best first, and under them the rest. */
export function keysBlock(
  timeline: Timeline,
  grades: readonly GradeOnScale[],
  width: number,
): Block {
  return stackBlocks(
    [flowKeys(grades.map(keyOfGrade), width), flowKeys(listOtherKeys(timeline), width)],
    4,
  )
}
