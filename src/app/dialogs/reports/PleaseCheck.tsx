import type { Refused } from '../../../import/reports/completeRecord'
import { Button, DayField, PlaceButton, toggle, type ReviewProps } from './reviewControls'

interface Named {
  id: string
  name: string
}

interface PleaseCheckProps extends ReviewProps {
  /** Why the draft cannot be used yet. */
  refused: Refused | undefined
  authorities: readonly Named[]
}

/** Doubts and gaps only. A question that nobody answers is kept in the record as unchecked. */
export function PleaseCheck(props: PleaseCheckProps) {
  const { draft, refused, authorities, vocabulary, choices, choose, showPlace } = props
  const { answered = [], grades = {} } = choices
  /** The options of a question, the current value and what sets it; `undefined` for a question without options. */
  const findOptions = (kind: string, about = '') => {
    if (kind === 'authority')
      return {
        options: authorities,
        value: choices.authority,
        change: (id: string) => choose({ authority: id }),
      }
    if (kind === 'grade' && about !== '')
      return {
        options: vocabulary.grades.map(({ id, word }) => ({ id, name: word })),
        value: grades[about],
        change: (id: string) => choose({ grades: { ...grades, [about]: id } }),
      }
    if (kind === 'inspection' && refused !== undefined)
      return {
        options: [...refused.candidates, { id: 'new', name: 'None of these' }],
        value: choices.inspection,
        change: (id: string) => choose({ inspection: id }),
      }
    return undefined
  }
  const renderSelect = (label: string, kind: string, about?: string) => {
    const found = findOptions(kind, about)
    return (
      found !== undefined && (
        <select
          aria-label={label}
          value={found.value ?? ''}
          onChange={({ target }) => found.change(target.value)}
        >
          <option value="" disabled>
            Choose
          </option>
          {found.options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )
    )
  }
  const renderAnswer = (label: string, position: number, kind: string, about?: string) => {
    if (kind === 'days')
      return (
        <DayField
          label="First day, if you know it"
          day={choices.started}
          change={(started) => choose({ started })}
        />
      )
    return (
      renderSelect(label, kind, about) || (
        <Button
          label="Right"
          pressed={answered.includes(position)}
          onClick={() => choose({ answered: toggle(answered, position) })}
        />
      )
    )
  }
  if (draft.checks.length === 0 && refused === undefined) return null
  return (
    <section className="report-check">
      <h3>Please check</h3>
      {refused !== undefined && <p role="alert">{refused.sentence}</p>}
      {refused?.kind === 'inspection' && renderSelect(refused.sentence, refused.kind)}
      <ul className="report-list">
        {draft.checks.map(({ sentence, page, kind, about }, position) => (
          <li key={position} className="report-row">
            <span>
              {kind === 'authority'
                ? `${sentence} If it is not among these, add Ofsted’s list of outcomes to the files.`
                : sentence}
            </span>
            <span className="report-buttons">
              <PlaceButton place={{ page, words: '' }} showPlace={showPlace} />
              {renderAnswer(sentence, position, kind, about)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
