import { gradeTone } from '../../cards/gradeTone'
import { drawGradeSteps } from '../../cards/gradeSteps'
import { CHIP_HEIGHT, DASH_WIDTH, halfChip, TICK_WIDTH } from './chip'
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

/** A grade that is not known: one level dash, never a sign without steps. */
export function NoGradeDash({ aside = 0 }: { aside?: number }) {
  return (
    <rect
      className="timeline-mark__dash"
      x={aside - DASH_WIDTH / 2}
      y="-1"
      width={DASH_WIDTH}
      height="2"
    />
  )
}

/** A grade where a chip has no room: higher and darker for a better one. */
function GradeTick({ grade }: { grade: Grade }) {
  const height = Math.round((CHIP_HEIGHT * grade.step) / grade.steps)
  return (
    <g className={`grade-chip grade-chip--${String(gradeTone(grade))}`}>
      <rect
        className="grade-chip__box timeline-mark__tick"
        x={-TICK_WIDTH / 2}
        y={CHIP_HEIGHT / 2 - height}
        width={TICK_WIDTH}
        height={height}
      />
    </g>
  )
}

/** What stands where the mark stands: a visit's disc, a grade's sign, or the dash for none. */
function Sign({ placed, stretch }: VisitShapeProps) {
  const { row } = placed.mark
  if (row.kind === 'visit') return <VisitShape placed={placed} stretch={stretch} />
  if (row.grade === undefined) return <NoGradeDash aside={placed.aside} />
  if (placed.crowded) return <GradeTick grade={row.grade} />
  return <GradeChip grade={row.grade} aside={placed.aside} />
}

function BoxShape({ box, className }: { box: Box; className: string }) {
  return <rect className={className} {...box} rx="3" />
}

interface VisitShapeProps {
  placed: PlacedMark
  /** A share of the axis as a length of the drawing: "5.9%" or px. */
  stretch: (share: number) => string | number
}

/** As long as the time that a visit may have been in; it grows with the width. */
function PillShape({ placed, stretch, className }: VisitShapeProps & { className: string }) {
  const { covers, at } = placed.mark
  if (covers === undefined) return null
  return (
    <rect
      className={className}
      x={stretch(covers.from - at)}
      y={-VISIT_RADIUS}
      width={stretch(covers.to - covers.from)}
      height={2 * VISIT_RADIUS}
      rx={VISIT_RADIUS}
    />
  )
}

function VisitShape({ placed, stretch }: VisitShapeProps) {
  return placed.mark.covers === undefined ? (
    <circle className="timeline-visit__shape" r={VISIT_RADIUS} />
  ) : (
    <PillShape className="timeline-visit__shape" placed={placed} stretch={stretch} />
  )
}

/** The words of a mark: px from where it stands, or from the end of its pill. */
function Words({ placed, stretch }: VisitShapeProps) {
  const { covers, at } = placed.mark
  const words = placed.lines.map(({ text, x, y, anchor, note }) => (
    <text
      key={y}
      className={note ? 'timeline-mark__note' : 'timeline-mark__word'}
      x={x}
      y={y}
      textAnchor={anchor}
    >
      {text}
    </text>
  ))
  if (covers === undefined || words.length === 0) return words
  return (
    <svg x={stretch(covers.to - at)} overflow="visible">
      {words}
    </svg>
  )
}

/**
 * What a mark looks like, around the point where it stands: the static picture and the
 * live chart draw this very component.
 */
export function MarkShape({ placed, stretch }: VisitShapeProps) {
  const outline = placed.joint ? 'timeline-mark__joint' : 'timeline-mark__target'
  return (
    <>
      {placed.mark.covers === undefined ? (
        <BoxShape className={outline} box={placed.target} />
      ) : (
        <PillShape className="timeline-mark__halo" placed={placed} stretch={stretch} />
      )}
      <Sign placed={placed} stretch={stretch} />
      <Words placed={placed} stretch={stretch} />
    </>
  )
}
