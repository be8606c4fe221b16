import type { TimelineMark } from '../../record/views/timeline/marks'
import type { Area } from '../../record/schema/frameworks'
import type { Stretch } from '../../record/views/timeline/axis'
import { formatList } from '../../record/wording'
import { BOX_CLEARANCE, boxPadding } from './boxPadding'
import { CHIP_HEIGHT, halfMark, TICK_WIDTH } from './chip'
import type { Drawing } from './drawings'
import { findAside, type Extent } from './findRooms'
import { LINE_HEIGHT, UNDER } from './placeGrades'
import type { PlacedLine, PlacedMark } from './placedMark'
import { estimateTextWidth, wrapText } from './textWidth'

const BESIDE = 6
const CLEARANCE = 4

/** What a joint grade's box may say, the fullest first, as strong words and a note. */
type Wording = { word: string; note: string }

/** Rule 1 of the record: in one area's lane the words themselves say that the grade is shared. */
function wordAlone(mark: TimelineMark, area: Area): Wording[] {
  const others = mark.row.areas.filter(({ id }) => id !== area.id)
  const grade = mark.row.grade?.inSentence ?? 'not known'
  const together = `with ${formatList(others.map(({ inSentence }) => inSentence))}`
  return [
    { word: `Joint grade: ${grade}`, note: together },
    { word: 'Joint grade', note: together },
    { word: 'Joint grade', note: '' },
    { word: 'Joint', note: '' },
  ]
}

function wordTogether(mark: TimelineMark): Wording[] {
  const word = mark.row.grade?.word ?? 'not known'
  return [
    { word, note: 'one joint grade' },
    { word, note: 'joint' },
    { word: 'joint', note: '' },
  ]
}

interface JointPlace {
  drawing: Drawing
  eras: readonly Stretch[]
  /** The other marks in its lanes. */
  others: readonly TimelineMark[]
  crowded: ReadonlySet<TimelineMark>
  /** Px from the top of the lane: the middle of all its lanes, and their height. */
  y: number
  height: number
  /** Set where the mark stands in the lane of one area. */
  alone: Area | undefined
}

/** The room for its lines at the least width of the drawing, in px from the middle of its chip. */
function findRoom(mark: TimelineMark, half: number, place: JointPlace): Extent {
  const { drawing, eras, others } = place
  const { plot, beside } = drawing
  const padding = boxPadding(drawing)
  const found = eras.find(({ from, to }) => mark.at >= from && mark.at < to)
  const era = {
    from: (found?.from ?? 0) * plot + BOX_CLEARANCE,
    to: (found?.to ?? 1) * plot - BOX_CLEARANCE,
  }
  const stand = (other: TimelineMark) => other.at * plot + findAside(other, eras, drawing)
  const at = stand(mark)
  const reach = (other: TimelineMark) => {
    const distance = Math.abs(stand(other) - at)
    const isJoint = other.row.areas.length > 1
    // Two boxes share the room between them; from the chip of a single area the box keeps away.
    return isJoint && !beside ? distance / 2 : distance - half - CLEARANCE
  }
  const before = others.filter((other) => other.at < mark.at).map(reach)
  const after = others.filter((other) => other.at >= mark.at).map(reach)
  return {
    from: beside ? half + BESIDE : padding - Math.min(at - era.from, ...before),
    to: Math.min(era.to - at, ...after) - padding,
  }
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
  const { font, beside } = drawing
  const crowded = place.crowded.has(mark)
  const half = crowded ? TICK_WIDTH / 2 : halfMark(mark.row)
  const aside = crowded ? 0 : findAside(mark, eras, drawing)
  const padding = crowded ? 2 : boxPadding(drawing)
  const room = findRoom(mark, half, place)
  const fits = Math.floor((place.height - 4 - (beside ? 0 : CHIP_HEIGHT)) / LINE_HEIGHT)
  const lines =
    (alone === undefined ? wordTogether(mark) : wordAlone(mark, alone))
      .filter(() => !crowded)
      .map((wording) => wrapWording(wording, room.to - room.from, font, fits))
      .find((candidate) => candidate.length > 0) ?? []
  const width = Math.max(
    0,
    ...lines.map(({ text, note }) => estimateTextWidth(text, { size: font, bold: !note })),
  )
  const first = beside ? 5 - ((lines.length - 1) * LINE_HEIGHT) / 2 : UNDER
  /** Chip and lines together stand in the middle of the box. */
  const middle = beside ? 0 : -(lines.length * LINE_HEIGHT) / 2
  const center = Math.min(Math.max(0, room.from + width / 2), room.to - width / 2)
  const words = beside
    ? { from: room.from, to: room.from + width }
    : { from: center - width / 2, to: center + width / 2 }
  const seen = lines.length === 0 ? [] : [words]
  const left = Math.min(-half, ...seen.map(({ from }) => from)) - padding
  const right = Math.max(half, ...seen.map(({ to }) => to)) + padding
  return {
    ...{ mark, aside, y: place.y + middle, joint: true, crowded, spans: alone === undefined },
    lines: lines.map(({ text, note }, line): PlacedLine => ({
      ...{ text, note, anchor: beside ? 'start' : 'middle' },
      x: aside + (beside ? room.from : center),
      y: first + line * LINE_HEIGHT,
    })),
    target: {
      ...{ x: aside + left, width: right - left },
      y: -middle - place.height / 2,
      height: place.height,
    },
  }
}
