import { gradeTone } from '../../cards/gradeMark'
import {
  formatTally,
  isJoint,
  type GradeCount,
  type Subject,
  type Tally,
} from '../../record/views/context/tally'
import type { GradeOnScale } from '../../record/vocabulary'

/** The narrowest part with room for two digits, as a share of the narrowest bar. */
const MIN_SHARE = 0.055
/** The narrowest with room for a word beside the number. */
const ROOM_FOR_WORD = 0.25
const HEIGHT = 26

/** The segment of one grade in a bar. `from` and `width` are shares of the full width. */
interface BarPart extends GradeCount {
  from: number
  width: number
}

/**
 * Lays out the grades of a bar side by side, each as wide as its share of `of`. A segment is never
 * narrower than `least`, so that its number has room. The wider ones shrink to make up for it, so
 * that the bar keeps its length if it can.
 */
export function layOutBar(grades: readonly GradeCount[], of: number, minShare: number): BarPart[] {
  const given = grades.filter(({ count }) => count > 0)
  const small = given.filter(({ count }) => count / of < minShare)
  const large = given.filter(({ count }) => count / of >= minShare)
  const sum = (entries: readonly GradeCount[]) =>
    entries.reduce((total, { count }) => total + count, 0) / of
  const room = sum(given) - small.length * minShare
  const scale = large.length === 0 ? 1 : Math.max(room, large.length * minShare) / sum(large)
  let from = 0
  return given.map((entry) => {
    const share = entry.count / of
    const width = share < minShare ? minShare : Math.max(minShare, share * scale)
    const part = { ...entry, from, width }
    from += width
    return part
  })
}

/** One decimal is enough: on the widest bar 0.1% is half a pixel. */
function formatShare(share: number): string {
  return `${String(Math.round(share * 1000) / 10)}%`
}

interface GradeBarProps {
  subject: Subject
  tally: Tally
  /** The grade to underline: the authority's own, if it is among those counted. */
  own?: GradeOnScale | undefined
}

/**
 * How often each grade was given, best first, each part with its number; last, dashed, the
 * inspections that gave no such grade.
 */
export function GradeBar({ subject, tally, own }: GradeBarProps) {
  const { grades, graded, inspections } = tally
  const ungraded = inspections - graded
  // The part without a grade has room for its number, too.
  const of = ungraded === 0 ? inspections : Math.max(inspections, graded / (1 - MIN_SHARE))
  const parts = layOutBar(grades, of, MIN_SHARE)
  const end = parts.reduce((sum, { width }) => sum + width, 0)
  const ownPart = parts.find(({ grade }) => grade.word === own?.word)
  const word = isJoint(subject) ? ' separate' : ' joint'
  return (
    <svg
      className="grade-bar"
      width="100%"
      height={HEIGHT + 6}
      role="img"
      aria-label={formatTally(subject, tally)}
    >
      {parts.flatMap(({ grade, count, from, width }) => {
        const tone = `tone-${String(gradeTone(grade))}`
        return [
          <rect
            key={grade.word}
            className={`grade-bar__part ${tone}`}
            x={formatShare(from)}
            width={formatShare(width)}
            height={HEIGHT}
          />,
          <text
            key={`${grade.word} number`}
            className={`grade-bar__part grade-bar__number ${tone}`}
            x={formatShare(from + width / 2)}
            y="18"
          >
            {count}
          </text>,
        ]
      })}
      {ungraded > 0 && (
        <>
          <rect
            className="grade-bar__apart"
            x={formatShare(end)}
            width={formatShare(1 - end)}
            height={HEIGHT}
          />
          <text className="grade-bar__number" x={formatShare((1 + end) / 2)} y="18">
            {`${String(ungraded)}${tally.otherwise === ungraded && 1 - end > ROOM_FOR_WORD ? word : ''}`}
          </text>
        </>
      )}
      {ownPart !== undefined && (
        <rect
          className="grade-bar__own"
          x={formatShare(ownPart.from)}
          y={HEIGHT + 2}
          width={formatShare(ownPart.width)}
          height="4"
        />
      )}
    </svg>
  )
}
