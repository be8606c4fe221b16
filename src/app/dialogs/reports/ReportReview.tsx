import { useEffect, useState } from 'react'
import type { DraftChoices } from '../../../import/reports/completeRecord'
import type { ReportDraft } from '../../../import/reports/draft'
import { formatDays, formatKnownDate } from '../../../record/dates'
import { buildVocabulary } from '../../../record/vocabulary'
import { formatCount, formatList } from '../../../record/wording'
import { saveRecord } from '../localImport/LocalImportBanner'
import { useAutoFocus } from '../localImport/useAutoFocus'
import { GradeReadings } from './GradeReadings'
import { PageView } from './PageView'
import { Button, PlaceButton, ReadTable, type Look } from './parts'
import { PleaseCheck } from './PleaseCheck'
import { ReadActions } from './ReadActions'
import { ReadParagraphs } from './ReadParagraphs'
import type { Place } from './reportClient'
import { formatReport } from './ReportFiles'
import type { Reports } from './useReports'

/** "11 to 15 September 2023", or both of two times on site. */
function formatPeriods({ periods }: ReportDraft): string {
  return formatList(periods.map(({ first, last = first }) => formatDays(first, { day: last })))
}

/** "Bolton, inspected 11 to 15 September 2023". */
export function formatReviewTitle(draft: ReportDraft): string {
  return `${draft.authority.name}, inspected ${formatPeriods(draft) || 'on days that were not read'}`
}

interface ReportReviewProps {
  reports: Reports
  draft: ReportDraft
  file: File
}

/** The draft of one report beside the report itself, and what it makes of the record. */
export function ReportReview({ reports, draft, file }: ReportReviewProps) {
  const { frameworks, completion, base, entries, open, setOpened } = reports
  const [place, setPlace] = useState<Place>({ page: 1, words: '' })
  const [isSheet, setIsSheet] = useState(false)
  const body = useAutoFocus<HTMLDivElement>()
  useEffect(() => {
    const dialog = body.current?.closest('dialog')
    if (dialog) dialog.scrollTop = 0
  }, [body])
  if (frameworks === undefined) return null
  const vocabulary = buildVocabulary(frameworks)
  const { authority, periods, inspector, published, title, actions, terms, provenance } = draft
  const chosen = reports.choices[provenance.sha256] ?? {}
  const choose = (change: DraftChoices) => reports.choose(draft, change)
  const look: Look = (next, opens) => {
    setPlace(next)
    if (opens) setIsSheet(true)
  }
  const part = { draft, vocabulary, chosen, choose, look }
  const known = base?.inspections.find(
    ({ framework, started }) => framework === draft.framework && started === periods[0]?.first,
  )
  const from = reports.isListed ? 'Ofsted’s list' : 'The record'
  const facts = [
    { name: 'Council', words: authority.name, at: authority },
    { name: 'Inspected', words: formatPeriods(draft), at: periods[0] },
    published
      ? { name: 'Published', words: formatKnownDate(published), at: published }
      : {
          name: 'Published',
          words: known ? `${formatKnownDate(known.published)} (${from})` : 'not known',
        },
    { name: 'Lead inspector', words: inspector?.name, at: inspector },
    { name: 'Rules', words: vocabulary.framework(draft.framework).name, at: title },
  ]
  const record = completion?.record
  const summary = [
    formatCount(actions.length - (chosen.leftOut?.length ?? 0), 'action'),
    formatCount(chosen.quotes?.length ?? 0, 'quotation'),
    ...(terms.state === 'open' ? [] : ['no paragraphs, as the report’s terms ask']),
  ]
  const isReady = record !== undefined && !reports.isCompleting
  return (
    <div className="report-review" ref={body} tabIndex={-1}>
      <nav className="report-buttons" aria-label="Reports">
        {entries.map(
          (entry) =>
            entry.draft && (
              <Button
                key={entry.id}
                label={formatReport(entry.draft)}
                isOn={entry.id === open?.id}
                act={() => setOpened(entry.id)}
              />
            ),
        )}
        <Button label="All files" act={() => setOpened(undefined)} />
        <span className="report-quiet">Draft, not saved. Nothing is uploaded.</span>
      </nav>
      <div className="report-review__columns">
        <div className="report-list report-review__read">
          <PleaseCheck
            {...part}
            refused={completion?.refused.find(({ sha256 }) => sha256 === provenance.sha256)}
            authorities={reports.authorities}
          />
          <section>
            <h3>The inspection</h3>
            <ReadTable
              heads={['What', 'Read as', 'Where']}
              rows={facts.map(({ name, words, at }) => [
                name,
                words ?? 'not found',
                at ? <PlaceButton key={name} place={at} look={look} /> : 'not printed',
              ])}
            />
          </section>
          <section>
            <h3>Grades</h3>
            <GradeReadings {...part} known={known} knownFrom={from} />
            {completion?.differences.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
          <section>
            <h3>What inspectors asked to improve</h3>
            <p className="report-quiet">
              {draft.listPrinted
                ? `All ${actions.length}, word for word. Untick what the record should not hold, and say the areas.`
                : 'The report prints no list. That does not mean that nothing was asked.'}
            </p>
            <ReadActions {...part} />
          </section>
          <section>
            <h3>Quotations</h3>
            <ReadParagraphs {...part} />
          </section>
        </div>
        <aside className="report-page" data-open={isSheet} aria-label="The report">
          <PageView {...{ file, place, look }} pages={provenance.pages} ask={reports.ask} />
          <Button kind="close" label="Close the page" act={() => setIsSheet(false)} />
        </aside>
      </div>
      <footer className="report-buttons report-review__foot">
        <details>
          <summary>{`Draft: ${formatList(summary)}. What the record gains, and what stays unchecked`}</summary>
          <ul className="local-import__list">
            {[...(completion?.added ?? []), ...(completion?.checks ?? [])].map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </details>
        <Button
          label="Save the record"
          disabled={!isReady}
          act={() => record && saveRecord(record)}
        />
        <Button
          kind="main"
          label="See the dashboard"
          disabled={!isReady}
          act={() => void reports.show()}
        />
      </footer>
    </div>
  )
}
