import type { Refused } from '../../../import/reports/completeRecord'
import type { DraftCheck, KnownAuthority } from '../../../import/reports/draft'
import { Button, Choice, DayField, PlaceButton } from './parts'
import { toggle } from './ReadActions'
import type { DraftPart } from './ReportReview'

interface PleaseCheckProps extends DraftPart {
  /** Why the draft was not taken, and what can be answered. */
  refused: Refused | undefined
  authorities: readonly KnownAuthority[]
}

/** Only doubts and gaps. What nobody answers is kept in the record as unchecked. */
export function PleaseCheck(props: PleaseCheckProps) {
  const { draft, refused, authorities, vocabulary, chosen, choose, look } = props
  const { answered = [], grades = {} } = chosen
  const words = vocabulary.grades.map(({ id, word }) => ({ id, name: word }))
  const drawAnswer = ({ kind, about = '', sentence: label }: DraftCheck, at: number) => {
    const { authority, started } = chosen
    if (kind === 'authority')
      return (
        <Choice
          {...{ label, value: authority, answers: authorities }}
          change={(id) => choose({ authority: id })}
        />
      )
    if (kind === 'grade' && about !== '')
      return (
        <Choice
          {...{ label, value: grades[about], answers: words }}
          change={(id) => choose({ grades: { ...grades, [about]: id } })}
        />
      )
    if (kind === 'days')
      return <DayField {...{ label, value: started }} change={(day) => choose({ started: day })} />
    return (
      <Button
        label="Right"
        isOn={answered.includes(at)}
        act={() => choose({ answered: toggle(answered, at) })}
      />
    )
  }
  if (draft.checks.length === 0 && refused === undefined) return null
  return (
    <section className="report-check">
      <h3>Please check</h3>
      {refused !== undefined && <p role="alert">{refused.sentence}</p>}
      {refused?.kind === 'inspection' && (
        <Choice
          label="Which inspection it is"
          value={chosen.inspection}
          answers={[...refused.candidates, { id: 'new', name: 'None of these' }]}
          change={(inspection) => choose({ inspection })}
        />
      )}
      <ul className="report-list">
        {draft.checks.map((check, at) => (
          <li key={at} className="report-file">
            <span>{check.sentence}</span>
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
