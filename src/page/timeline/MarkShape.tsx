import { gradeTone } from '../parts/gradeTone'
import { drawGradeSteps } from '../parts/gradeSteps'
import { CHIP_HEIGHT, halfChip } from './chip'
import type { Box, PlacedMark } from './placedMark'
import { VISIT_RADIUS } from './placeVisits'
import type { GradeOnScale } from '../../record/vocabulary'

type Grade = Pick<GradeOnScale, 'step' | 'steps'>

/** A grade's sign in a filled box around the point where it stands. */
export function GradeChip({ grade, aside = 0 }: { grade: Grade; aside?: number }) {
  const half = halfChip(grade)
  return (
    <g
      className={`grade-chip grade-chip--${String(gradeTone(grade))}`}
      transform={aside === 0 ? undefined : `translate(${String(aside)})`}
    >
      <rect
        className="grade-chip__box"
        x={-half}
        y={-CHIP_HEIGHT / 2}
        width={2 * half}
        height={CHIP_HEIGHT}
        rx="2"
      />
      <path className="grade-chip__steps" d={drawGradeSteps(grade)} />
    </g>
  )
}

function BoxShape({ box, className }: { box: Box; className: string }) {
  return <rect className={className} {...box} rx="3" />
}

interface VisitShapeProps {
  placed: PlacedMark
  /** A share of the axis as a length of the drawing: "5.9%" or px. */
  stretch: (share: number) => string | number
}

function VisitShape({ placed, stretch }: VisitShapeProps) {
  const { covers, at } = placed.mark
  if (covers === undefined) return <circle className="timeline-visit__shape" r={VISIT_RADIUS} />
  return (
    <rect
      className="timeline-visit__shape"
      x={stretch(covers.from - at)}
      y={-VISIT_RADIUS}
      width={stretch(covers.to - covers.from)}
      height={2 * VISIT_RADIUS}
      rx={VISIT_RADIUS}
    />
  )
}

/**
 * What a mark looks like, around the point where it stands: the static picture and the
 * live chart draw this very component.
 */
export function MarkShape({ placed, stretch }: VisitShapeProps) {
  const { grade } = placed.mark.row
  const outline = placed.joint ? 'timeline-mark__joint' : 'timeline-mark__target'
  return (
    <>
      <BoxShape className={outline} box={placed.target} />
      {grade === undefined ? (
        <VisitShape placed={placed} stretch={stretch} />
      ) : (
        <GradeChip grade={grade} aside={placed.aside} />
      )}
      {placed.lines.map(({ text, x, y, anchor, note }) => (
        <text
          key={y}
          className={note ? 'timeline-mark__note' : 'timeline-mark__word'}
          x={x}
          y={y}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </>
  )
}
