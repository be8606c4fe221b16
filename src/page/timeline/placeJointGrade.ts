import type { TimelineMark } from '../../record/timeline/marks'
import type { Area } from '../../record/schema/frameworks'
import type { Stretch } from '../../record/timeline/axis'
import { formatList } from '../../record/wording'
import { CHIP_HEIGHT, halfChip } from './chip'
import type { Drawing } from './drawings'
import { findAside, LINE_HEIGHT, UNDER } from './placeGrades'
import type { PlacedLine, PlacedMark } from './placedMark'
import { estimateTextWidth, wrapText } from './textWidth'

const PADDING = 6
const BESIDE = 6
const CLEARANCE = 4

/** What a joint grade's box may say, the fullest first, as strong words and a note. */
type Wording = { word: string; note: string }

/** Rule 1 of the record: in one area's lane the words themselves say that the grade is shared. */
function wordAlone(mark: TimelineMark, area: Area): Wording[] {
  const others = mark.row.areas.filter(({ id }) => id !== area.id)
  const grade = mark.row.grade?.inSentence ?? ''
  const together = `with ${formatList(others.map(({ inSentence }) => inSentence))}`
  return [
    { word: `Joint grade: ${grade}`, note: together },
    { word: 'Joint grade', note: together },
    { word: 'Joint grade', note: '' },
    { word: 'Joint', note: '' },
  ]
}

function wordTogether(mark: TimelineMark): Wording[] {
  const word = mark.row.grade?.word ?? ''
  return [
    { word, note: 'one joint grade' },
    { word, note: 'joint' },
    { word: 'joint', note: '' },
  ]
}

interface JointPlace {
  drawing: Drawing
  eras: readonly Stretch[]
  /** Days of the other marks in its lanes, as shares. */
  others: readonly number[]
  /** Px from the top of the lane: the middle of all its lanes, and their height. */
  y: number
  height: number
  /** Set where the mark stands in the lane of one area. */
  alone: Area | undefined
}

/** The widest that its lines may be, at the least width of the drawing. */
function findRoom(at: number, half: number, { drawing, others }: JointPlace): number {
  const days = others.map((day) => day * drawing.plot)
  const next = Math.min(drawing.plot, ...days.filter((day) => day > at).map((day) => day - 14))
  if (drawing.beside) return next - at - half - BESIDE - PADDING - CLEARANCE
  const previous = Math.max(0, ...days.filter((day) => day < at).map((day) => day + 14))
  return 2 * (Math.min(next - at, at - previous) - PADDING - CLEARANCE)
}

function wrapWording(wording: Wording, room: number, font: number, most: number) {
  const word = wrapText(wording.word, room, { size: font, bold: true })
  const note = wording.note === '' ? [] : wrapText(wording.note, room, { size: font })
  if (word === undefined || note === undefined || word.length + note.length > most) return []
  return [
    ...word.map((text) => ({ text, note: false })),
    ...note.map((text) => ({ text, note: true })),
  ]
}

/** Places a joint grade: one box over the height it is given, and in it what has room. */
export function placeJointGrade(mark: TimelineMark, place: JointPlace): PlacedMark {
  const { drawing, eras, alone } = place
  const { font, beside, plot } = drawing
  const grade = mark.row.grade
  const half = grade === undefined ? 0 : halfChip(grade)
  const aside = findAside(mark, eras, drawing)
  const room = findRoom(mark.at * plot + aside, half, place)
  const fits = Math.floor((place.height - 4 - (beside ? 0 : CHIP_HEIGHT)) / LINE_HEIGHT)
  const words = (alone === undefined ? wordTogether(mark) : wordAlone(mark, alone))
    .map((wording) => wrapWording(wording, room, font, fits))
    .find((lines) => lines.length > 0)
  const lines = words ?? []
  const width = Math.max(
    0,
    ...lines.map(({ text, note }) => estimateTextWidth(text, { size: font, bold: !note })),
  )
  const wide = beside ? 2 * half + (width > 0 ? BESIDE + width : 0) : Math.max(2 * half, width)
  const first = beside ? 5 - ((lines.length - 1) * LINE_HEIGHT) / 2 : UNDER
  /** Chip and lines together stand in the middle of the box. */
  const middle = beside ? 0 : -(lines.length * LINE_HEIGHT) / 2
  return {
    ...{ mark, aside, y: place.y + middle, joint: true },
    lines: lines.map(({ text, note }, line): PlacedLine => ({
      ...{ text, note, anchor: beside ? 'start' : 'middle' },
      x: aside + (beside ? half + BESIDE : 0),
      y: first + line * LINE_HEIGHT,
    })),
    target: {
      x: aside - PADDING - (beside ? half : wide / 2),
      y: -middle - place.height / 2,
      width: wide + 2 * PADDING,
      height: place.height,
    },
  }
}
