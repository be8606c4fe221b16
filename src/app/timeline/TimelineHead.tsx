import { memo } from 'react'
import type { Timeline } from '../../record/views/timeline/timeline'
import { DRAWINGS } from './drawings'
import { fitTimeline } from './fitAxis'
import { layOutHead, type HeadEra, type LateWords, type TimelineHeadLayout } from './layOutHead'
import { formatShare } from './StaticLane'

const INSET = 5
const NAME_LINE = 13
const NOTE_LINE = 29

/** The class that shows words from a width of the container on. */
function nameLate({ from }: LateWords): string {
  return `timeline-head__words--from-${String(from)}`
}

function EraName({ era: { from, name, full, note } }: { era: HeadEra }) {
  const until = full === undefined ? '' : ` timeline-head__words--until-${String(full.from)}`
  return (
    <svg x={formatShare(from)} overflow="visible">
      <text className={`timeline-head__framework${until}`} x={INSET} y={NAME_LINE}>
        {name}
      </text>
      {full !== undefined && (
        <text className={`timeline-head__framework ${nameLate(full)}`} x={INSET} y={NAME_LINE}>
          {full.text}
        </text>
      )}
      {note !== undefined && (
        <text className={`timeline-head__when ${nameLate(note)}`} x={INSET} y={NOTE_LINE}>
          {note.text}
        </text>
      )}
    </svg>
  )
}

function HeadDrawing({ head }: { head: TimelineHeadLayout }) {
  const { drawing, eras, before, years } = head
  const height = drawing.beside ? 58 : 40
  const yearLine = height - 7
  return (
    <svg
      className={`timeline-lane timeline-lane--${drawing.name}`}
      width="100%"
      height={height}
      overflow="visible"
      aria-hidden="true"
      focusable="false"
    >
      {eras.map((era) => (
        <EraName key={era.from} era={era} />
      ))}
      {before.map((words, line) => (
        <text
          key={words}
          className="timeline-head__when"
          x="0"
          y={line === 0 ? NAME_LINE : NOTE_LINE}
        >
          {words}
        </text>
      ))}
      {years.map(({ year, at, inspected }) => (
        <text
          key={year}
          className={`timeline-head__year${inspected ? ' timeline-head__year--inspected' : ''}`}
          x={formatShare(at)}
          y={yearLine}
          textAnchor="middle"
        >
          {year}
        </text>
      ))}
      {eras
        .filter(({ from }) => from > 0)
        .map(({ from }) => (
          <line
            key={from}
            className="timeline-lane__tick"
            x1={formatShare(from)}
            x2={formatShare(from)}
            y1="0"
            y2={drawing.beside ? 38 : 20}
          />
        ))}
    </svg>
  )
}

/** Frameworks and years over the lanes. */
export const TimelineHead = memo(function TimelineHead({ timeline }: { timeline: Timeline }) {
  return (
    <div className="timeline__plot timeline__plot--head">
      {DRAWINGS.map((drawing) => (
        <HeadDrawing
          key={drawing.name}
          head={layOutHead(fitTimeline(timeline, drawing).axis, drawing)}
        />
      ))}
    </div>
  )
})
