import type { OwnGrade } from '../../record/context/ownGrade'
import type { GradeCount } from '../../record/context/tally'
import { drawGradeSteps, widthOfGradeMark } from '../parts/gradeSteps'
import { gradeTone } from '../parts/gradeTone'
import { layOutBar, type BarPart } from './layOutBar'

/** A share as "49.02%". */
function formatShare(share: number): string {
  return `${String(Math.round(share * 10_000) / 100)}%`
}

/** Room for a grade's mark beside the number: 17 % of the narrowest bar are 48 px. */
const ROOM_FOR_MARK = 0.17
/** Room for a number of one digit in the narrowest bar. */
const LEAST = 0.045
/** Beyond the middle the words under a part end where it ends. */
const MIDDLE = 0.5

function PartNumber({ part, height }: { part: BarPart; height: number }) {
  const { grade, count, width } = part
  const baseline = height / 2 + 4.5
  if (width < ROOM_FOR_MARK || height < 24)
    return (
      <text x="50%" y={baseline} textAnchor="middle">
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
      <rect className="share-bar__box" width="100%" height="100%" />
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

interface ShareBarProps {
  grades: readonly GradeCount[]
  /** What the whole width stands for: so many inspections. */
  of: number
  height: number
  /** The grade to mark, and the words under it. */
  own?: { grade: OwnGrade['grade']; name: string } | undefined
  /** Its words for those who do not see it; nothing where they stand beside it. */
  label?: string
}

/** How often each grade was given, best first: number and stepped sign in each part. */
export function ShareBar({ grades, of, height, own, label }: ShareBarProps) {
  const parts = layOutBar(grades, of, LEAST)
  const ownPart = parts.find(({ grade }) => grade.word === own?.grade.word)
  const seen = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      className="share-bar"
      width="100%"
      height={own === undefined ? height : height + ROOM_FOR_OWN}
      focusable="false"
      {...seen}
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
