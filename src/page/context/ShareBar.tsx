import type { OwnGrade } from '../../record/context/ownGrade'
import type { GradeCount } from '../../record/context/tally'
import { drawGradeSteps, widthOfGradeMark } from '../../cards/gradeSteps'
import { gradeTone } from '../../cards/gradeTone'
import { layOutBar, type BarPart } from './layOutBar'

/** A share as "49.1%": a tenth of a per cent of the widest bar is half a px. */
function formatShare(share: number): string {
  return `${String(Math.round(share * 1000) / 10)}%`
}

/** Room for a grade's mark beside the number: 17 % of the narrowest bar are 48 px. */
const ROOM_FOR_MARK = 0.17
/** Room for a number of one digit in the narrowest bar of its kind. */
const LEAST = { whole: 0.045, year: 0.06 }
/** Beyond the middle the words under a part end where it ends. */
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

/** Under the part of the own grade: a bar, and whose grade it is. */
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
  /** What the whole width stands for: so many inspections. */
  of: number
  /** One of a few whole bars, or a low one of many years. */
  size: 'whole' | 'year'
  /** The grade to mark, and the words under it. */
  own?: { grade: OwnGrade['grade']; name: string } | undefined
}

/**
 * How often each grade was given, best first: number and stepped sign in each part. Words beside it
 * or a table say the same to those who do not see it.
 */
export function ShareBar({ grades, of, size, own }: ShareBarProps) {
  const parts = layOutBar(grades, of, LEAST[size])
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
