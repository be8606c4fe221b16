import type { OwnGrade } from '../../record/views/context/ownGrade'
import type { GradeCount } from '../../record/views/context/tally'
import { drawGradeSteps, widthOfGradeMark } from '../../cards/gradeSteps'
import { gradeTone } from '../../cards/gradeTone'
import { layOutBar, type BarPart } from './layOutBar'

/** A share as "49.1%". One decimal is enough: on the widest bar 0.1% is half a pixel. */
function formatShare(share: number): string {
  return `${String(Math.round(share * 1000) / 10)}%`
}

/**
 * The narrowest segment with room for a grade mark next to the number, as a share of the bar: 17%
 * of the narrowest bar is 48 px.
 */
const ROOM_FOR_MARK = 0.17
/** The narrowest segment with room for one digit in the narrowest bar of each size, as a share of the bar. */
const MIN_SHARE = { whole: 0.045, year: 0.06 }
/** If a segment starts beyond this share of the bar, the text below it is aligned to the segment's end. */
const MIDDLE = 0.5

function PartNumber({ part, height }: { part: BarPart; height: number }) {
  const { grade, count, width } = part
  const baseline = height / 2 + 4.5
  if (width < ROOM_FOR_MARK || height < HEIGHTS.whole)
    return (
      <text className="share-bar__number" x="50%" y={baseline}>
        {count}
      </text>
    )
  const half = widthOfGradeMark(grade.steps) / 2
  return (
    <svg x="50%" overflow="visible">
      <path
        transform={`translate(${String(-half)} ${String(height / 2)})`}
        d={drawGradeSteps(grade)}
      />
      <text x="5" y={baseline}>
        {count}
      </text>
    </svg>
  )
}

function Part({ part, height }: { part: BarPart; height: number }) {
  return (
    <svg
      className={`share-bar__part share-bar__part--${String(gradeTone(part.grade))}`}
      x={formatShare(part.from)}
      width={formatShare(part.width)}
      height={height}
    >
      <rect width="100%" height="100%" />
      <PartNumber part={part} height={height} />
    </svg>
  )
}

/** Below the segment of the authority's own grade: a line, and whose grade it is. */
function OwnSign({ part, name, top }: { part: BarPart; name: string; top: number }) {
  const atEnd = part.from > MIDDLE
  return (
    <svg x={formatShare(part.from)} y={top} width={formatShare(part.width)} overflow="visible">
      <rect className="share-bar__own" y="3" width="100%" height="4" />
      <text
        className="share-bar__name"
        x={atEnd ? '100%' : '1'}
        y="20"
        textAnchor={atEnd ? 'end' : 'start'}
      >
        {name}
      </text>
    </svg>
  )
}

const ROOM_FOR_OWN = 24
const HEIGHTS = { whole: 26, year: 20 }

interface ShareBarProps {
  grades: readonly GradeCount[]
  /** The number of inspections that the full width stands for. */
  of: number
  /** `whole`: one of a few full-height bars. `year`: a lower one, in a list of many years. */
  size: 'whole' | 'year'
  /** The grade to mark, and the text below it. */
  own?: { grade: OwnGrade['grade']; name: string } | undefined
}

/**
 * How often each grade was given, best first. Each segment has its number and, if there is room,
 * the grade mark. Hidden from screen readers, since text next to it or a table says the same.
 */
export function ShareBar({ grades, of, size, own }: ShareBarProps) {
  const parts = layOutBar(grades, of, MIN_SHARE[size])
  const height = HEIGHTS[size]
  const ownPart = parts.find(({ grade }) => grade.word === own?.grade.word)
  return (
    <svg
      className={ownPart === undefined ? 'share-bar' : 'share-bar share-bar--own'}
      width="100%"
      height={ownPart === undefined ? height : height + ROOM_FOR_OWN}
      aria-hidden="true"
      focusable="false"
    >
      {parts.map((part) => (
        <Part key={part.grade.word} part={part} height={height} />
      ))}
      {ownPart !== undefined && own !== undefined && (
        <OwnSign part={ownPart} name={own.name} top={height} />
      )}
    </svg>
  )
}
