import type { Refused } from '../../../import/reports/completeRecord'
import { Button, DayField, PlaceButton, toggle, type DraftPart } from './parts'

interface Named {
  id: string
  name: string
}

interface PleaseCheckProps extends DraftPart {
  /** Why the draft was not taken. */
  refused: Refused | undefined
  authorities: readonly Named[]
}

/** Only doubts and gaps. What nobody answers is kept in the record as unchecked. */
export function PleaseCheck(props: PleaseCheckProps) {
  const { draft, refused, authorities, vocabulary, chosen, choose, look } = props
  const { answered = [], grades = {} } = chosen
  /** Who or what can be chosen, the choice, and what takes it; nothing if the words are right or not. */
  const listAnswers = (kind: string, about = '') => {
    if (kind === 'authority')
      return [authorities, chosen.authority, (id: string) => choose({ authority: id })] as const
    if (kind === 'grade' && about !== '') {
      const words = vocabulary.grades.map(({ id, word }) => ({ id, name: word }))
      const change = (id: string) => choose({ grades: { ...grades, [about]: id } })
      return [words, grades[about], change] as const
    }
    if (kind !== 'inspection' || refused === undefined) return undefined
    const inspections = [...refused.candidates, { id: 'new', name: 'None of these' }]
    return [inspections, chosen.inspection, (id: string) => choose({ inspection: id })] as const
  }
  const drawAnswer = (label: string, at: number, kind: string, about?: string) => {
    const [answers, value = '', change] = listAnswers(kind, about) ?? []
    const answer = () => choose({ answered: toggle(answered, at) })
    if (kind === 'days') {
      const change = (started: string | undefined) => choose({ started })
      return <DayField label="First day, if you know it" day={chosen.started} change={change} />
    }
    if (answers === undefined)
      return <Button label="Right" isOn={answered.includes(at)} act={answer} />
    return (
      <select aria-label={label} value={value} onChange={({ target }) => change?.(target.value)}>
        <option value="" disabled>
          Choose
        </option>
        {answers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )
  }
  if (draft.checks.length === 0 && refused === undefined) return null
  return (
    <section className="report-check">
      <h3>Please check</h3>
      {refused !== undefined && <p role="alert">{refused.sentence}</p>}
      {refused?.kind === 'inspection' && drawAnswer(refused.sentence, -1, refused.kind)}
      <ul className="report-list">
        {draft.checks.map(({ sentence, page, kind, about }, at) => (
          <li key={at} className="report-row">
            <span>
              {kind === 'authority'
                ? `${sentence} If it is not among these, add Ofsted’s list of outcomes to the files.`
                : sentence}
            </span>
            <span className="report-buttons">
              <PlaceButton place={{ page, words: '' }} look={look} />
              {drawAnswer(sentence, at, kind, about)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
