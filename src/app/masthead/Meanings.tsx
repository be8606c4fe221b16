import { gradeTone } from '../../cards/gradeMark'
import type { RecordIndex } from '../../record/recordIndex'
import { buildMeanings } from '../../record/views/meanings'
import { GradeMark } from '../components/GradeMark'

/** What grades and areas mean, in the rules' own words, or without words. It opens over the page. */
export function Meanings({ index }: { index: RecordIndex }) {
  const { rules, grades, source, areas } = buildMeanings(index)
  return (
    <details className="meanings">
      <summary className="meanings__open no-marker">What the grades mean</summary>
      <div className="meanings__body">
        <p className="meanings__source">{source}</p>
        <ul className="meanings__grades">
          {grades.map(({ grade, words }) => (
            <li key={grade.id}>
              <span className={`rating-badge tone-${String(gradeTone(grade))}`}>
                <GradeMark grade={grade} />
                <span>{grade.word}</span>
              </span>
              {words !== undefined && <q>{words}</q>}
            </li>
          ))}
        </ul>
        <p className="meanings__source">{`What is judged in each area, as printed under ${rules}:`}</p>
        <dl className="meanings__areas">
          {areas.map(({ name, meaning }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
