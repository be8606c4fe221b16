import { NOT_OFSTED } from '../../cards/card'
import { buildBadge } from '../../record/views/badge'
import type { RecordIndex } from '../../record/recordIndex'
import { GradeMark, NoGradeMark } from '../components/GradeMark'
import { useHost } from '../hostContext'

/** The record as a badge for another site: the authority, the overall grade, its date, and a link to the page. */
export function Badge({ index }: { index: RecordIndex }) {
  const { pageAddress } = useHost()
  const { name, grade, word, lines, checked } = buildBadge(index)
  return (
    <div className="badge">
      <p className="badge__name">{name}</p>
      <div className={grade === undefined ? 'badge__grade badge__grade--none' : 'badge__grade'}>
        {grade === undefined ? <NoGradeMark /> : <GradeMark grade={grade} />}
        <span>{word}</span>
      </div>
      <p className="badge__says">
        {lines.map((line) => (
          <span key={line}>{`${line} `}</span>
        ))}
      </p>
      <p className="badge__link">
        <a href={pageAddress} target="_blank" rel="noopener">
          <span className="badge__wide">Record </span>
          <span>{checked}</span>
          <span className="visually-hidden"> (opens in a new tab)</span>
        </a>{' '}
        <span className="badge__wide badge__not">{NOT_OFSTED}</span>
      </p>
    </div>
  )
}
