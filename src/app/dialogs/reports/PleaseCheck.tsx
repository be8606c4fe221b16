import type { Refused } from '../../../import/reports/completeRecord'
import type { DraftCheck } from '../../../import/reports/draft'
import { Button, PlaceButton, toggle, type DraftPart } from './parts'

interface Named {
  id: string
  name: string
}

interface PleaseCheckProps extends DraftPart {
  /** Why the draft was not taken, and what can be answered. */
  refused: Refused | undefined
  authorities: readonly Named[]
}

/** Only doubts and gaps. What nobody answers is kept in the record as unchecked. */
export function PleaseCheck(props: PleaseCheckProps) {
  const { draft, refused, authorities, vocabulary, chosen, choose, look } = props
  const { answered = [], grades = {} } = chosen
  const drawChoice = (
    label: string,
    value: string | undefined,
    answers: readonly Named[],
    change: (id: string) => void,
  ) => (
    <select aria-label={label} value={value} onChange={({ target }) => change(target.value)}>
      <option value="">Choose</option>
      {answers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
  const drawAnswer = ({ kind, about = '', sentence }: DraftCheck, at: number) => {
    if (kind === 'authority')
      return drawChoice(sentence, chosen.authority, authorities, (authority) =>
        choose({ authority }),
      )
    if (kind === 'grade' && about !== '') {
      const words = vocabulary.grades.map(({ id, word }) => ({ id, name: word }))
      const change = (grade: string) => choose({ grades: { ...grades, [about]: grade } })
      return drawChoice(sentence, grades[about], words, change)
    }
    if (kind === 'days')
      return (
        <input
          type="date"
          aria-label="The first day"
          onChange={({ target }) => choose({ started: target.value })}
        />
      )
    const answer = () => choose({ answered: toggle(answered, at) })
    return <Button label="Right" isOn={answered.includes(at)} act={answer} />
  }
  if (draft.checks.length === 0 && refused === undefined) return null
  return (
    <section className="report-check">
      <h3>Please check</h3>
      {refused !== undefined && <p role="alert">{refused.sentence}</p>}
      {refused?.kind === 'inspection' &&
        drawChoice(
          refused.sentence,
          chosen.inspection,
          [...refused.candidates, { id: 'new', name: 'None of these' }],
          (inspection) => choose({ inspection }),
        )}
      <ul className="report-list">
        {draft.checks.map((check, at) => (
          <li key={at} className="report-row">
            <span>
              {check.kind === 'authority'
                ? `${check.sentence} If it is not among these, add Ofsted’s list of outcomes to the files.`
                : check.sentence}
            </span>
            <span className="report-buttons">
              <PlaceButton place={{ page: check.page, words: '' }} look={look} />
              {drawAnswer(check, at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
