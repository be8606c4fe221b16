import { useState } from 'react'
import type { DraftChoices } from '../../../import/reports/completeRecord'
import type { ReportDraft } from '../../../import/reports/draft'
import { formatDay, formatDays } from '../../../record/dates'
import { buildVocabulary, type Vocabulary } from '../../../record/vocabulary'
import { formatCount, formatList } from '../../../record/wording'
import { saveRecord } from '../localImport/LocalImportBanner'
import { GradeReadings } from './GradeReadings'
import { PageView } from './PageView'
import { Button, DayField, PlaceButton, ReadTable, type Look } from './parts'
import { PleaseCheck } from './PleaseCheck'
import { ReadActions } from './ReadActions'
import { ReadParagraphs } from './ReadParagraphs'
import type { Place } from './reportClient'
import { formatReport } from './ReportFiles'
import type { Reports } from './useReports'

/** What each part of the review needs: the draft, and an editor’s answers about it. */
export interface DraftPart {
  draft: ReportDraft
  vocabulary: Vocabulary
  chosen: DraftChoices
  choose: (change: DraftChoices) => void
  look: Look
}

/** "11 to 15 September 2023", or both of two times on site. */
function formatPeriods({ periods }: ReportDraft): string {
  return formatList(periods.map(({ first, last = first }) => formatDays(first, { day: last })))
}

/** "Bolton, inspected 11 to 15 September 2023". */
export function formatReviewTitle(draft: ReportDraft): string {
  return `${draft.authority.name}, inspected ${formatPeriods(draft) || 'on days that were not read'}`
}

/** The draft of one report beside the report itself, and what it makes of the record. */
export function ReportReview({
  reports,
  draft,
  file,
}: {
  reports: Reports
  draft: ReportDraft
  file: File
}) {
  const { frameworks, completion, base, entries, open } = reports
  const [place, setPlace] = useState<Place>({ page: 1, words: '' })
  const [isSheet, setIsSheet] = useState(false)
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
  const at = (printed: Place | undefined) => printed && <PlaceButton place={printed} look={look} />
  const listedDay =
    known && 'day' in known.published ? `, ${formatDay(known.published.day)} in the list` : ''
  const facts = [
    ['Council', authority.name, at(authority)],
    ['Inspected', formatPeriods(draft) || 'not found', at(periods[0])],
    published
      ? ['Report published', formatDay(published.day), at(published)]
      : [
          'Report published',
          <DayField
            label="Report published"
            value={chosen.published}
            change={(day) => choose({ published: day })}
          />,
          `not printed${listedDay}`,
        ],
    ['Lead inspector', inspector?.name ?? 'not found', at(inspector)],
    ['Rules', vocabulary.framework(draft.framework).name, at(title)],
  ]
  const record = completion?.record
  const left = draft.checks.length - (chosen.answered?.length ?? 0)
  const summary = [
    formatCount(actions.length - (chosen.leftOut?.length ?? 0), 'action'),
    formatCount(chosen.quotes?.length ?? 0, 'quotation'),
    ...(left > 0 ? [`${left} still to check, marked so in the record`] : []),
    ...(terms.state === 'open' ? [] : ['its paragraphs are left out, as its terms ask']),
  ]
  return (
    <div className="report-review__body">
      <nav className="report-buttons" aria-label="Reports">
        {entries.map(
          (entry) =>
            entry.draft && (
              <Button
                key={entry.id}
                label={formatReport(entry.draft)}
                isOn={entry === open}
                act={() => reports.setOpened(entry.id)}
              />
            ),
        )}
        <Button label="All files" act={() => reports.setOpened(undefined)} />
      </nav>
      <div className="report-review__columns">
        <div className="report-review__read">
          <PleaseCheck
            {...part}
            refused={completion?.refused.find(({ sha256 }) => sha256 === provenance.sha256)}
            authorities={reports.authorities}
          />
          <section>
            <h3>The inspection</h3>
            <ReadTable heads={['What', 'Read as', 'Where']} rows={facts} />
          </section>
          <section>
            <h3>Grades</h3>
            <GradeReadings
              {...part}
              known={known}
              knownFrom={reports.isListed ? 'Ofsted’s list' : 'The record'}
            />
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
        <aside
          className={isSheet ? 'report-page report-page--open' : 'report-page'}
          aria-label="The report"
        >
          <PageView {...{ file, place, look }} pages={provenance.pages} ask={reports.ask} />
          <Button
            className="report-page__close"
            label="Close the page"
            act={() => setIsSheet(false)}
          />
        </aside>
      </div>
      <footer className="report-buttons report-review__foot">
        <details>
          <summary>{`Draft: ${formatList(summary)}.`}</summary>
          <ul>
            {completion?.added.map((line, position) => (
              <li key={position}>{line}</li>
            ))}
          </ul>
        </details>
        <Button
          label="Save the record"
          disabled={!record}
          act={() => record && saveRecord(record)}
        />
        <Button
          className="report-main"
          label="See the dashboard"
          disabled={!record}
          act={() => void reports.show()}
        />
      </footer>
    </div>
  )
}
