import { useDeferredValue, useEffect, useState } from 'react'
import type { DraftChoices } from '../../../import/reports/completeRecord'
import { selectSameInspections } from '../../../import/reports/findInspection'
import type { ReportDraft } from '../../../import/reports/draft'
import { buildVocabulary } from '../../../record/vocabulary'
import { formatCount, formatList } from '../../../record/wording'
import { saveRecord } from '../localImport/LocalImportBanner'
import { useAutoFocus } from '../../components/useAutoFocus'
import { GradeReadings } from './GradeReadings'
import { PageView } from './PageView'
import { Button, DayField, formatPeriods, type ShowPlace } from './reviewControls'
import { PleaseCheck } from './PleaseCheck'
import { ReadActions, SuggestedRepeats } from './ReadActions'
import { ReadParagraphs } from './ReadParagraphs'
import type { ReportPlace } from '../localImport/workerProtocol'
import { formatReport } from './ReportFiles'
import type { Reports } from './useReports'

/** "Bolton, inspected 11 to 15 September 2023". */
export function formatReviewTitle(draft: ReportDraft): string {
  return `${draft.authority.name}, inspected ${formatPeriods(draft) ?? 'on days that were not read'}`
}

interface ReportReviewProps {
  reports: Reports
  draft: ReportDraft
  file: File
}

/** The draft of one report, beside the report itself, and what it adds to the record. */
export function ReportReview({ reports, draft, file }: ReportReviewProps) {
  const { completion, base, entries, open, setOpened } = reports
  const [place, setPlace] = useState<ReportPlace>({ page: 1, words: '' })
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  // Rendered in a second step, since there are many.
  const hasParagraphs = useDeferredValue(true, false)
  const body = useAutoFocus<HTMLDivElement>()
  useEffect(() => {
    const dialog = body.current?.closest('dialog')
    if (dialog) dialog.scrollTop = 0
  }, [body])
  const { sha256, pages } = draft.provenance
  const choices = reports.choices[sha256] ?? {}
  const choose = (change: DraftChoices) => reports.choose(draft, change)
  const showPlace: ShowPlace = (next, opensSheet) => {
    setPlace(next)
    if (opensSheet) setIsSheetOpen(true)
  }
  const vocabulary = buildVocabulary(reports.frameworks)
  const reviewProps = { draft, vocabulary, choices, choose, showPlace }
  const [first, second] = selectSameInspections(
    base?.inspections ?? [],
    draft,
    choices,
    reports.frameworks,
  )
  // Two inspections may both be meant: then none is compared.
  const known = second === undefined ? first : undefined
  const hasDay = draft.published ?? (known && 'day' in known.published)
  const refused = completion?.refused.find((refusal) => refusal.sha256 === sha256)
  const record = completion?.record
  const isReady = record !== undefined && !reports.isCompleting
  const summary = [
    formatCount(draft.actions.length - (choices.excluded?.length ?? 0), 'action'),
    formatCount(choices.quotes?.length ?? 0, 'quotation'),
    ...(draft.terms.state === 'open' ? [] : ['no paragraphs, as the report’s terms ask']),
  ]
  return (
    <div className="report-review" ref={body} tabIndex={-1}>
      <nav className="report-buttons" aria-label="Reports">
        {entries.map(({ id, draft: read }) => {
          const onClick = () => setOpened(id)
          return (
            read && (
              <Button
                key={id}
                label={formatReport(read)}
                pressed={id === open?.id}
                onClick={onClick}
              />
            )
          )
        })}
        <Button label="All files" onClick={() => setOpened(undefined)} />
        <span className="local-import__hint">Draft, not saved. Nothing is uploaded.</span>
      </nav>
      <div className="report-review__columns">
        <div className="report-list">
          <PleaseCheck {...reviewProps} refused={refused} authorities={reports.authorities} />
          <section>
            <h3>The inspection and its grades</h3>
            <GradeReadings
              {...reviewProps}
              known={known}
              knownFrom={reports.isListed ? 'Ofsted’s list' : 'The record'}
            />
            {!hasDay && (
              <DayField
                label="Published (the day the report came out), if you know it"
                day={choices.published}
                change={(published) => choose({ published })}
              />
            )}
            {completion?.differences.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
          <section>
            <h3>What inspectors asked to improve</h3>
            <p className="local-import__hint">
              {draft.listPrinted
                ? `All ${draft.actions.length}, word for word. Untick what the record should not hold, and choose the areas.`
                : 'The report prints no list. That does not mean that nothing was asked.'}
            </p>
            <ReadActions {...reviewProps} />
            {completion && <SuggestedRepeats {...reviewProps} completion={completion} />}
          </section>
          <section>
            <h3>Quotations</h3>
            {hasParagraphs && <ReadParagraphs {...reviewProps} />}
          </section>
        </div>
        <aside className="report-page" data-open={isSheetOpen} aria-label="The report">
          <PageView {...{ file, pages, place, showPlace }} runTask={reports.runTask} />
          <Button kind="close" label="Close the page" onClick={() => setIsSheetOpen(false)} />
        </aside>
      </div>
      <div className="report-buttons report-review__foot">
        <details>
          <summary>{`Draft: ${formatList(summary)}. What the record gains, and what stays unchecked`}</summary>
          <ul className="local-import__list">
            {[...(completion?.added ?? []), ...(completion?.checks ?? [])].map((line, position) => (
              <li key={position}>{line}</li>
            ))}
          </ul>
        </details>
        {reports.problem !== undefined && (
          <p role="alert">
            {`The record could not be completed. ${reports.problem.happened} ${reports.problem.todo}`.trim()}
          </p>
        )}
        <Button
          label="Save the record"
          disabled={!isReady}
          onClick={() => record && saveRecord(record)}
        />
        <Button
          kind="main"
          label="See the dashboard"
          disabled={!isReady}
          onClick={() => void reports.show()}
        />
      </div>
    </div>
  )
}
