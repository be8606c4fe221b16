import { NOT_JUDGED } from '../../../import/reports/draft'
import type { Inspection } from '../../../record/schema/inspections'
import { formatList } from '../../../record/wording'
import { GradeMark } from '../../components/GradeMark'
import { PlaceButton, ReadTable, type DraftPart } from './parts'

const TIMES = ['', 'read once', 'read twice', 'read three ways']
const WITHOUT_GRADE = {
  disputed: 'two grades are stated',
  'not-found': 'not found',
  'not-printed': 'not in this report',
}

interface GradeReadingsProps extends DraftPart {
  /** The same inspection in the record or in Ofsted’s list, and which of them. */
  known: Inspection | undefined
  knownFrom: string
}

/** Each judgement’s grade, where it was read, and what the list says of it. */
export function GradeReadings({ draft, vocabulary, known, knownFrom, look }: GradeReadingsProps) {
  const drawGrade = (id: string) => {
    if (id === NOT_JUDGED) return 'Not judged'
    const grade = vocabulary.grade(draft.framework, id)
    return (
      <span className={`rating-badge rating-badge--${grade.step}`}>
        <GradeMark grade={grade} />
        <span>{grade.word}</span>
      </span>
    )
  }
  const rows = draft.judgements.map((read) => {
    const { areas, printed } = vocabulary.judgement(draft.framework, read.judgement)
    const other = known?.judgements.find(({ judgement }) => judgement === read.judgement)
    const places = [...new Map(read.readings.map((place) => [place.page, place])).values()]
    const isSame = 'grade' in read && read.grade === other?.grade
    return [
      <>
        <span>{formatList(areas.map((area) => vocabulary.area(area).name))}</span>
        <span className="data-table__note">{printed}</span>
      </>,
      'grade' in read ? drawGrade(read.grade) : WITHOUT_GRADE[read.state],
      <span className="report-buttons">
        {places.map((place) => (
          <PlaceButton key={place.page} place={place} look={look} />
        ))}
        <span className="report-quiet">
          {TIMES[new Set(read.readings.map(({ by }) => by)).size]}
        </span>
      </span>,
      ...(other === undefined ? [''] : [isSame ? 'same' : drawGrade(other.grade)]),
    ]
  })
  return <ReadTable heads={['Judgement', 'Grade', 'Where', known ? knownFrom : '']} rows={rows} />
}
