import type { GradeOnScale } from '../../record/vocabulary'
import { CHIP_HEIGHT, halfChip } from './chip'
import type { Timeline } from '../../record/views/timeline/timeline'
import { GradeChip, NoGradeDash } from './MarkShape'

const EDGE = 2
const HIDDEN = { 'aria-hidden': true, focusable: false, className: 'timeline-key__sign' } as const

function GradeKey({ grade }: { grade: GradeOnScale }) {
  const width = 2 * (halfChip(grade) + EDGE)
  const height = CHIP_HEIGHT + EDGE
  const box = [-width / 2, -height / 2, width, height].join(' ')
  return (
    <li className="timeline-key__item">
      <svg {...HIDDEN} width={width} height={height} viewBox={box}>
        <GradeChip grade={grade} />
      </svg>
      <span>{grade.word}</span>
    </li>
  )
}

function VisitKeys({ visits }: Pick<Timeline, 'visits'>) {
  const graded = visits.some(({ row }) => row.kind === 'visit' && row.graded)
  return (
    <>
      <li className="timeline-key__item">
        <svg {...HIDDEN} width="14" height="14" viewBox="-7 -7 14 14">
          <circle className="timeline-visit__shape" r="5.5" />
        </svg>
        <span>{graded ? 'Visit; inspection under earlier rules' : 'Visit without a grade'}</span>
      </li>
      <li className="timeline-key__item">
        <svg {...HIDDEN} width="32" height="14" viewBox="-16 -7 32 14">
          <rect className="timeline-visit__shape" x="-15" y="-6" width="30" height="12" rx="6" />
        </svg>
        The same, of which only the year is known
      </li>
    </>
  )
}

function BandKeys() {
  return (
    <>
      <li className="timeline-key__item">
        <svg {...HIDDEN} width="26" height="20">
          <rect className="timeline-lane__band" width="11" height="20" />
          <rect className="timeline-lane__band" x="15" width="11" height="20" />
          <line className="timeline-lane__tick" x1="13" x2="13" y2="20" />
        </svg>
        Rule between bands: the framework changed
      </li>
      <li className="timeline-key__item">
        <svg {...HIDDEN} width="26" height="20">
          <rect className="timeline-key__void" x=".5" y=".5" width="25" height="19" />
        </svg>
        No band: the area was not judged
      </li>
    </>
  )
}

interface TimelineKeysProps {
  /** Best first. */
  grades: readonly GradeOnScale[]
  timeline: Timeline
}

/** What the signs of the chart mean. */
export function TimelineKeys({ grades, timeline }: TimelineKeysProps) {
  const marks = timeline.lanes.flatMap((lane) => [...lane.marks, ...lane.jointMarks])
  return (
    <div className="timeline__keys">
      <ul className="timeline-key" aria-label="Grades">
        {grades.map((grade) => (
          <GradeKey key={grade.word} grade={grade} />
        ))}
      </ul>
      <ul className="timeline-key" aria-label="Other signs">
        {timeline.lanes.some(({ jointMarks }) => jointMarks.length > 0) && (
          <li className="timeline-key__item">
            <svg {...HIDDEN} width="26" height="20">
              <rect className="timeline-mark__joint" x="1" y="1" width="24" height="18" rx="3" />
            </svg>
            Box: one joint grade
          </li>
        )}
        {marks.some(({ row }) => row.grade === undefined) && (
          <li className="timeline-key__item">
            <svg {...HIDDEN} width="19" height="16" viewBox="-9.5 -8 19 16">
              <NoGradeDash />
            </svg>
            Grade not known
          </li>
        )}
        {timeline.visits.length > 0 && <VisitKeys visits={timeline.visits} />}
        <BandKeys />
        <li className="timeline-key__item timeline-key__item--fitted">
          Years are not all equally wide.
        </li>
      </ul>
    </div>
  )
}
