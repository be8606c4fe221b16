import { useId } from 'react'
import type { SnippetChoice } from '../../../snippets/choice'
import { FORMS } from '../../../snippets/forms'
import { HOST_IDS, HOSTS } from '../../../snippets/hosts'
import type { ChangeChoice } from './useSnippetChoice'

interface ChoiceProps {
  choice: SnippetChoice
  change: ChangeChoice
}

export function HostField({ choice, change }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className="builder-step">
      <legend className="builder-step__name">Where does it go?</legend>
      <div className="builder-hosts">
        {HOST_IDS.map((id) => (
          <label className="builder-choice" key={id}>
            <input
              type="radio"
              name={name}
              checked={choice.host === id}
              onChange={() => change({ host: id })}
            />
            <span>{HOSTS[id].name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const FOLLOWS = { live: 'Live: follows the record', pinned: 'Pinned: today’s state, dated' }

export function FormField({ choice, change }: ChoiceProps) {
  const name = useId()
  const offered = HOSTS[choice.host].forms
  return (
    <fieldset className="builder-step">
      <legend className="builder-step__name">In which form?</legend>
      {(['live', 'pinned'] as const).map((follows) => {
        const forms = offered.filter((form) => FORMS[form].follows === follows)
        return (
          forms.length > 0 && (
            <div className="builder-forms" key={follows} role="group" aria-label={FOLLOWS[follows]}>
              <p className="builder-forms__follows" aria-hidden="true">
                {FOLLOWS[follows]}
              </p>
              {forms.map((form) => (
                <label className="builder-choice" key={form}>
                  <input
                    type="radio"
                    name={name}
                    checked={choice.form === form}
                    onChange={() => change({ form })}
                  />
                  <span>
                    <strong>{`${FORMS[form].name}:`}</strong>{' '}
                    <span className="builder-choice__says">{FORMS[form].says}</span>
                  </span>
                </label>
              ))}
            </div>
          )
        )
      })}
    </fieldset>
  )
}
