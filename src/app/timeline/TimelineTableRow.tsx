import { formatAreaIds } from '../../record/areas'
import type { TimelineRow } from '../../record/views/timeline/row'
import { formatList } from '../../record/wording'
import { Citations } from '../components/Citations'
import { RatingAbsence, RatingTrail } from '../components/RatingTrail'

/** Roles are written out: on a narrow page the table is laid out as blocks, and would lose its own. */

function Note({ children }: { children: string | undefined }) {
  return children === undefined ? null : <span className="data-table__note">{children}</span>
}

function AreaCell({ row }: { row: TimelineRow }) {
  const joint = row.kind === 'judgement' && row.areas.length > 1
  const names = row.areas.map(({ name }) => name)
  return (
    <th scope="row">
      <span>{names.length === 0 ? 'No area in particular' : formatList(names)}</span>
      {joint && <Note>one joint grade for both, not one each</Note>}
      {row.kind === 'judgement' && <Note>{row.areas[0]?.separateBody}</Note>}
    </th>
  )
}

function PrintedCell({ row }: { row: TimelineRow }) {
  return (
    <td data-label="As printed">
      <div>
        <span>{row.kind === 'visit' ? `${row.subject}. ${row.printed}` : row.printed}</span>
        {row.partOf !== undefined && <Note>{`a sub-judgement of “${row.partOf}”`}</Note>}
        {row.kind === 'visit' && <Note>{`How it is known: ${row.knowledge}`}</Note>}
      </div>
    </td>
  )
}

interface TextCellProps {
  label: string
  text: string
  note?: string | undefined
}

function TextCell({ label, text, note }: TextCellProps) {
  return (
    <td data-label={label}>
      <div>
        <span>{text}</span>
        <Note>{note}</Note>
      </div>
    </td>
  )
}

/** Of a visit without a day of publication the account says what is known, and no cell says otherwise. */
function PublishedCell({ row }: { row: TimelineRow }) {
  if (row.published !== undefined) return <TextCell label="Published" text={row.published} />
  return (
    <td data-label="Published">
      <div>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">not given apart from the account</span>
      </div>
    </td>
  )
}

/** One judgement or visit. */
export function TimelineTableRow({ row }: { row: TimelineRow }) {
  return (
    <tr data-areas={formatAreaIds(row.areas)}>
      <AreaCell row={row} />
      <td data-label="Grade">
        {row.grade === undefined ? (
          <RatingAbsence why={row.why} />
        ) : (
          <RatingTrail grade={row.grade} />
        )}
      </td>
      <PrintedCell row={row} />
      <TextCell
        label="Inspected"
        text={row.when}
        note={row.kind === 'visit' ? row.whenNote : undefined}
      />
      <PublishedCell row={row} />
      <TextCell label="Framework" text={row.framework} />
      <td data-label="Source">
        <Citations citations={row.citations} />
      </td>
    </tr>
  )
}
