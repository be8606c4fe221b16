import type { JudgementRow, TimelineRow, VisitRow } from '../../record/views/timeline/row'
import { capitalise } from '../../record/wording'

function formatSources(row: TimelineRow): string {
  return row.citations.map((citation) => citation.label).join('; ')
}

/** A new line where there are two; a dot where all runs on. */
function Break() {
  return (
    <>
      <span className="timeline-reading__dot">· </span>
      <br className="timeline-reading__break" />
    </>
  )
}

function GradeReading({ row }: { row: JudgementRow }) {
  return (
    <p className="timeline-reading__text">
      <strong>{row.grade === undefined ? capitalise(row.why) : row.grade.word}</strong>
      <span>{` · ${row.subject} · ${row.when}, published ${row.published} `}</span>
      <Break />
      <span>
        {`Printed as “${row.printed}”${row.partOf === undefined ? '' : `, a sub-judgement of “${row.partOf}”`} · ${row.framework} · ${formatSources(row)}`}
      </span>
    </p>
  )
}

function VisitReading({ row }: { row: VisitRow }) {
  const when = row.published === undefined ? row.when : `${row.when}, published ${row.published}`
  return (
    <p className="timeline-reading__text">
      <strong>{row.graded ? 'Graded' : 'No grade'}</strong>
      <span>{` · ${row.subject} · ${when} · ${row.knowledge} `}</span>
      <Break />
      <span>{row.printed}</span>{' '}
      <span className="timeline-reading__note">{formatSources(row)}</span>
    </p>
  )
}

interface TimelineReadingProps {
  row: TimelineRow | undefined
  /** True while no mark can have the focus itself: the panel says what the arrow keys reach. */
  live: boolean
}

/** What the mark under the pointer or the arrow keys says. */
export function TimelineReading({ row, live }: TimelineReadingProps) {
  return (
    <div
      className="timeline-reading needs-script"
      role="status"
      aria-label="The mark that is read"
      aria-live={live ? 'polite' : 'off'}
    >
      {row === undefined && (
        <p className="timeline-reading__text timeline-reading__text--rest">
          Point at a mark, or use the arrow keys, to read of it here. The table has every word and
          source.
        </p>
      )}
      {row?.kind === 'judgement' && <GradeReading row={row} />}
      {row?.kind === 'visit' && <VisitReading row={row} />}
    </div>
  )
}
