import type { ReactNode } from 'react'
import { NOT_JUDGED } from '../../../import/reports/draft'
import { formatKnownDate } from '../../../record/dates'
import type { Inspection } from '../../../record/schema/inspections'
import { formatList } from '../../../record/wording'
import { GradeMark } from '../../components/GradeMark'
import { formatPeriods, PlaceButton, type DraftPart } from './parts'
import type { ReportPlace } from '../localImport/workerProtocol'

const TIMES = ['', 'read once', 'read twice', 'read three ways']
const WITHOUT_GRADE = {
  disputed: 'two grades are stated',
  'not-found': 'not found',
  'not-printed': 'not in this report',
}

interface GradeReadingsProps extends DraftPart {
  /** The same inspection in the record or in Ofsted’s list, and which of them. */
  known: Inspection | undefined
  from: string
}

/** What was read of the inspection and of each judgement, where, and what the list says of it. */
export function GradeReadings({ draft, vocabulary, known, from, look }: GradeReadingsProps) {
  const { authority, periods, inspector, published, title, framework } = draft
  const drawGrade = (id: string) => {
    if (id === NOT_JUDGED) return 'Not judged'
    const grade = vocabulary.grade(framework, id)
    return (
      <span className={`rating-badge rating-badge--${grade.step}`}>
        <GradeMark grade={grade} />
        <span>{grade.word}</span>
      </span>
    )
  }
  const drawPlaces = (places: readonly ReportPlace[], note = '') => (
    <span className="report-buttons">
      {[...new Map(places.map((place) => [place.page, place])).values()].map((place) => (
        <PlaceButton key={place.page} place={place} look={look} />
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
  const listed: Record<string, string> = known
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
      drawPlaces(places.flatMap((place) => place ?? [])),
      listed[name],
    ]),
    ...draft.judgements.map((read) => {
      const { areas, printed } = vocabulary.judgement(framework, read.judgement)
      const other = known?.judgements.find(({ judgement }) => judgement === read.judgement)
      const isSame = 'grade' in read && read.grade === other?.grade
      return [
        <>
          <span>{formatList(areas.map((area) => vocabulary.area(area).name))}</span>
          <span className="data-table__note">{printed}</span>
        </>,
        'grade' in read ? drawGrade(read.grade) : WITHOUT_GRADE[read.state],
        drawPlaces(read.readings, TIMES[new Set(read.readings.map(({ by }) => by)).size]),
        isSame ? 'same' : other && drawGrade(other.grade),
      ]
    }),
  ]
  const heads = ['What', 'Read as', 'Where', from]
  return (
    <table className="data-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([name, ...cells], row) => (
          <tr key={row} role="row">
            <th role="rowheader">{name}</th>
            {cells.map((cell, at) => (
              <td key={at} role="cell" data-label={heads[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
