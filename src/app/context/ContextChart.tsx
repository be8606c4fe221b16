import type { Context, ContextRow } from '../../record/views/context/context'
import {
  formatApart,
  formatGrades,
  isJoint,
  type Subject,
  type Tally,
} from '../../record/views/context/tally'
import { formatAreaIds } from '../../record/areas'
import { formatList, formatSmallNumber } from '../../record/wording'
import { Heading } from '../components/Heading'
import { RatingAbsence, RatingTrail } from '../components/RatingTrail'
import { ContextKeys } from './ContextKeys'
import { ShareBar } from './ShareBar'

interface GroupBarProps {
  row: ContextRow
  tally: Tally | undefined
  /** The text below the segment of the authority's own grade. */
  ownGrade: string
  /** Whose grades: "England", "Neighbours". */
  label: string
}

/** The counts as text: "103 of 153: 32 outstanding, 48 good. Not in the bar: 50 graded jointly." */
function formatWords(subject: Subject, tally: Tally | undefined): string {
  if (tally === undefined) return 'No counts are held.'
  const { graded, inspections, grades } = tally
  const kind = isJoint(subject) ? 'a joint grade' : 'a grade of its own'
  if (graded === 0) return `None of the ${String(inspections)} has ${kind}.`
  const some = graded < inspections ? `${String(graded)} of ${String(inspections)}: ` : ''
  const apart = isJoint(subject) ? '' : formatApart(subject, tally)
  const left = apart === '' ? '' : ` Not in the bar: ${apart}.`
  return `${some}${formatGrades(grades)}.${left}`
}

function GroupBar({ row, tally, ownGrade, label }: GroupBarProps) {
  const own = row.own && { grade: row.own.grade, name: ownGrade }
  return (
    <div className="context-chart__group">
      {tally !== undefined && tally.graded > 0 && (
        <ShareBar grades={tally.grades} of={tally.inspections} size="whole" own={own} />
      )}
      <p className="context-chart__words">
        <span className="context-chart__label">{`${label}: `}</span>
        <span>{formatWords(row.subject, tally)}</span>
      </p>
    </div>
  )
}

/** The authority's own grade and its date, to compare with the bars. */
function OwnWords({ row, name }: { row: ContextRow; name: string }) {
  const { own, noOwn } = row
  return (
    <p className="context-chart__own">
      <span className="context-chart__whose">{name}</span>
      {own === undefined ? (
        <RatingAbsence why={noOwn} />
      ) : (
        <RatingTrail grade={own.grade} note={[own.when, own.caveat].filter(Boolean).join(', ')} />
      )}
    </p>
  )
}

function Row({ context, row }: { context: Context; row: ContextRow }) {
  const { name, ownGrade, england, known } = context
  const { subject } = row
  const names = formatList(subject.areas.map((area) => area.name))
  return (
    <div
      className="context-chart__row"
      data-areas={formatAreaIds(subject.areas.map(({ id }) => id))}
    >
      <div className="context-chart__head">
        <Heading depth={2} className="context-chart__area">
          {names}
        </Heading>
        {isJoint(subject) && (
          <p className="context-chart__joint">one joint grade for both, not one each</p>
        )}
        <OwnWords row={row} name={name} />
      </div>
      {england !== undefined && (
        <GroupBar row={row} tally={row.england} ownGrade={ownGrade} label="England" />
      )}
      {known > 0 && (
        <GroupBar row={row} tally={row.neighbours} ownGrade={ownGrade} label="Neighbours" />
      )}
    </div>
  )
}

/** Shows for each area how often each grade was given, in England and among the neighbours, side by side. */
export function ContextChart({ context }: { context: Context }) {
  const { england, known, neighbours, neighboursMissing, rows, areas } = context
  if (rows.length === 0) return null
  const both = england !== undefined && known > 0
  return (
    <div
      className={both ? 'context-chart' : 'context-chart context-chart--single'}
      data-areas={formatAreaIds(areas.map(({ id }) => id))}
    >
      <ContextKeys context={context} />
      <div className="context-chart__heads">
        {england !== undefined && (
          <p className="context-chart__what">
            <strong>England</strong>
            <span>{`: ${england.counted}, as at ${england.asAt}`}</span>
            {england.missing !== undefined && <strong>{`. ${england.missing}`}</strong>}
          </p>
        )}
        {known > 0 && (
          <p className="context-chart__what">
            <strong>Statistical neighbours</strong>
            <span>{`: latest known inspection of ${known === neighbours ? 'each' : formatSmallNumber(known)} of ${formatSmallNumber(neighbours)}`}</span>
            {neighboursMissing !== undefined && <strong>{`. ${neighboursMissing}`}</strong>}
          </p>
        )}
      </div>
      {rows.map((row) => (
        <Row key={row.subject.key} context={context} row={row} />
      ))}
    </div>
  )
}
