import type { ReportDraft } from '../../../import/reports/draft'
import { formatMonth } from '../../../record/dates'
import { formatCount } from '../../../record/wording'
import { useAutoFocus } from '../../components/useAutoFocus'
import { Button } from './reviewControls'
import type { ReportEntry, Reports } from './useReports'

/** "Bolton, March 2014"; only the printed name if no day was read. */
export function formatReport({ authority, periods }: ReportDraft): string {
  const month = periods[0]?.first.slice(0, 7)
  return month === undefined ? authority.name : `${authority.name}, ${formatMonth(month)}`
}

function formatState({ draft, refusal }: ReportEntry, isReading: boolean): string {
  if (refusal !== undefined) return 'Not read'
  if (draft === undefined) return isReading ? 'Reading' : 'Waiting'
  const grades = draft.judgements.filter((judgement) => 'grade' in judgement).length
  return `Read: ${formatCount(grades, 'grade')}, ${formatCount(draft.actions.length, 'action')}`
}

/** One row for each chosen report. Each can be checked as soon as it is read. */
export function ReportFiles({ reports: { entries, reading, setOpened } }: { reports: Reports }) {
  const list = useAutoFocus<HTMLElement>()
  const read = entries.filter(({ draft }) => draft !== undefined).length
  const refused = entries.filter(({ refusal }) => refusal !== undefined).length
  return (
    <section className="report-list" ref={list} tabIndex={-1}>
      <p role="status">{`${read} of ${formatCount(entries.length, 'report')} read${refused === 0 ? '' : `, ${refused} not taken`}.`}</p>
      <ul className="report-list">
        {entries.map((entry) => (
          <li key={entry.id} className="report-row">
            <div>
              <strong>{entry.draft ? formatReport(entry.draft) : entry.file.name}</strong>
              <p className="local-import__hint">
                {entry.refusal ?? (entry.draft && entry.file.name)}
              </p>
            </div>
            <div>
              <p>{formatState(entry, entry.id === reading)}</p>
              {entry.id === reading && <progress aria-label={entry.file.name} />}
              {entry.draft && <Button label="Check it" onClick={() => setOpened(entry.id)} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
