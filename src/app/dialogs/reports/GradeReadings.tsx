import type { ReactNode } from 'react'
import { NOT_JUDGED } from '../../../import/reports/draft'
import { formatKnownDate } from '../../../record/dates'
import type { Inspection } from '../../../record/schema/inspections'
import { formatList } from '../../../record/wording'
import { GradeMark } from '../../components/GradeMark'
import { formatPeriods, PlaceButton, type ReviewProps } from './reviewControls'
import type { ReportPlace } from '../localImport/workerProtocol'

/** By the number of ways in which a grade was read. */
const READ_WORDS = ['', 'read once', 'read twice', 'read three ways']
const NO_GRADE_WORDS = {
  disputed: 'two grades are stated',
  'not-found': 'not found',
  'not-printed': 'not in this report',
}

interface GradeReadingsProps extends ReviewProps {
  /** The same inspection in the record or in Ofsted’s list. */
  known: Inspection | undefined
  /** Which of them: "The record". */
  knownFrom: string
}

/** What was read of the inspection and of each judgement, on which page, and what the record or the list has. */
export function GradeReadings({
  draft,
  vocabulary,
  known,
  knownFrom,
  showPlace,
}: GradeReadingsProps) {
  const { authority, periods, inspector, published, title, framework } = draft
  const renderGrade = (id: string) => {
    if (id === NOT_JUDGED) return 'Not judged'
    const grade = vocabulary.grade(framework, id)
    return (
      <span className={`rating-badge tone-${grade.step}`}>
        <GradeMark grade={grade} />
        <span>{grade.word}</span>
      </span>
    )
  }
  const renderPlaces = (places: readonly ReportPlace[], note = '') => (
    <span className="report-buttons">
      {[...new Map(places.map((place) => [place.page, place])).values()].map((place) => (
        <PlaceButton key={place.page} place={place} showPlace={showPlace} />
      ))}
      <span className="local-import__hint">{note}</span>
    </span>
  )
  const facts = [
    ['Council', authority.name, authority],
    ['Inspected', formatPeriods(draft), ...periods],
    ['Published', published ? formatKnownDate(published) : 'not printed', published],
    ['Lead inspector', inspector?.name, inspector],
    ['Rules', vocabulary.framework(framework).name, title],
  ] as const
  const knownFacts: Record<string, string> = known
    ? {
        Inspected:
          typeof known.started === 'string' ? 'same first day' : 'first day not known, report fits',
        Published: formatKnownDate(known.published),
        Rules: known.framework === framework ? 'same' : 'others',
      }
    : { Inspected: 'none yet' }
  const rows: ReactNode[][] = [
    ...facts.map(([name, words, ...places]) => [
      name,
      words ?? 'not found',
      renderPlaces(places.flatMap((place) => place ?? [])),
      knownFacts[name],
    ]),
    ...draft.judgements.map((read) => {
      const { areas, printed } = vocabulary.judgement(framework, read.judgement)
      const inRecord = known?.judgements.find(({ judgement }) => judgement === read.judgement)
      const isSame = 'grade' in read && read.grade === inRecord?.grade
      return [
        <>
          <span>{formatList(areas.map((area) => vocabulary.area(area).name))}</span>
          <span className="data-table__note">{printed}</span>
        </>,
        'grade' in read ? renderGrade(read.grade) : NO_GRADE_WORDS[read.state],
        renderPlaces(read.readings, READ_WORDS[new Set(read.readings.map(({ by }) => by)).size]),
        isSame ? 'same' : inRecord && renderGrade(inRecord.grade),
      ]
    }),
  ]
  const headings = ['What', 'Read as', 'Where', knownFrom]
  return (
    <table className="data-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading}>{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([name, ...cells], row) => (
          <tr key={row} role="row">
            <th role="rowheader">{name}</th>
            {cells.map((cell, column) => (
              <td key={column} role="cell" data-label={headings[column + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
