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
import { Button, DayField, formatPeriods, type Look } from './parts'
import { PleaseCheck } from './PleaseCheck'
import { ReadActions } from './ReadActions'
import { ReadParagraphs } from './ReadParagraphs'
import { SuggestedRepeats } from './SuggestedRepeats'
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

/** The draft of one report beside the report itself, and what it makes of the record. */
export function ReportReview({ reports, draft, file }: ReportReviewProps) {
  const { completion, base, entries, open, setOpened } = reports
  const [place, setPlace] = useState<ReportPlace>({ page: 1, words: '' })
  const [isSheet, setIsSheet] = useState(false)
  // They are many: drawn in a step of their own.
  const hasParagraphs = useDeferredValue(true, false)
  const body = useAutoFocus<HTMLDivElement>()
  useEffect(() => {
    const dialog = body.current?.closest('dialog')
    if (dialog) dialog.scrollTop = 0
  }, [body])
  const { sha256, pages } = draft.provenance
  const chosen = reports.choices[sha256] ?? {}
  const part = {
    ...{ draft, chosen },
    vocabulary: buildVocabulary(reports.frameworks),
    choose: (change: DraftChoices) => reports.choose(draft, change),
    look: ((next, opens) => {
      setPlace(next)
      if (opens) setIsSheet(true)
    }) satisfies Look,
  }
  const [only, another] = selectSameInspections(
    base?.inspections ?? [],
    draft,
    chosen,
    reports.frameworks,
  )
  const known = another === undefined ? only : undefined
  const isDated = draft.published ?? (known && 'day' in known.published)
  const refused = completion?.refused.find((refusal) => refusal.sha256 === sha256)
  const record = completion?.record
  const isReady = record !== undefined && !reports.isCompleting
  const summary = [
    formatCount(draft.actions.length - (chosen.excluded?.length ?? 0), 'action'),
    formatCount(chosen.quotes?.length ?? 0, 'quotation'),
    ...(draft.terms.state === 'open' ? [] : ['no paragraphs, as the report’s terms ask']),
  ]
  return (
    <div className="report-review" ref={body} tabIndex={-1}>
      <nav className="report-buttons" aria-label="Reports">
        {entries.map(({ id, draft: read }) => {
          const act = () => setOpened(id)
          return (
            read && <Button key={id} label={formatReport(read)} isOn={id === open?.id} act={act} />
          )
        })}
        <Button label="All files" act={() => setOpened(undefined)} />
        <span className="local-import__hint">Draft, not saved. Nothing is uploaded.</span>
      </nav>
      <div className="report-review__columns">
        <div className="report-list">
          <PleaseCheck {...part} refused={refused} authorities={reports.authorities} />
          <section>
            <h3>The inspection and its grades</h3>
            <GradeReadings
              {...part}
              known={known}
              from={reports.isListed ? 'Ofsted’s list' : 'The record'}
            />
            {!isDated && (
              <DayField
                label="Published (the day the report came out), if you know it"
                day={chosen.published}
                change={(published) => part.choose({ published })}
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
                ? `All ${draft.actions.length}, word for word. Untick what the record should not hold, and say the areas.`
                : 'The report prints no list. That does not mean that nothing was asked.'}
            </p>
            <ReadActions {...part} />
            {completion && <SuggestedRepeats {...part} completion={completion} />}
          </section>
          <section>
            <h3>Quotations</h3>
            {hasParagraphs && <ReadParagraphs {...part} />}
          </section>
        </div>
        <aside className="report-page" data-open={isSheet} aria-label="The report">
          <PageView {...{ file, pages, place, look: part.look }} ask={reports.ask} />
          <Button kind="close" label="Close the page" act={() => setIsSheet(false)} />
        </aside>
      </div>
      <div className="report-buttons report-review__foot">
        <details>
          <summary>{`Draft: ${formatList(summary)}. What the record gains, and what stays unchecked`}</summary>
          <ul className="local-import__list">
            {[...(completion?.added ?? []), ...(completion?.checks ?? [])].map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </details>
        {reports.problem !== undefined && (
          <p role="alert">{`The record could not be completed. ${reports.problem}`}</p>
        )}
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
      </div>
    </div>
  )
}
