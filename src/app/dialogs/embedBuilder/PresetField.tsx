import { useId } from 'react'
import { isPreset, PRESETS, type SnippetChoice } from '../../../snippets/choice'
import type { ChangeChoice } from './useSnippetChoice'

interface PresetProps {
  choice: SnippetChoice
  change: ChangeChoice
}

/** What most people embed: one choice, and the code is there. */
export function PresetField({ choice, change }: PresetProps) {
  const name = useId()
  return (
    <fieldset className="builder-step">
      <legend className="builder-step__name">What should it show?</legend>
      {PRESETS.map((preset) => (
        <label className="builder-choice" key={preset.name}>
          <input
            type="radio"
            name={name}
            checked={isPreset(choice, preset.sections)}
            onChange={() => change({ sections: preset.sections })}
          />
          <span>
            <strong>{`${preset.name}:`}</strong>{' '}
            <span className="builder-choice__says">{preset.says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
