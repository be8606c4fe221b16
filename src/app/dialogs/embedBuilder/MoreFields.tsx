import { formatInspectionValue } from '../../../record/views/selection'
import type { RecordIndex } from '../../../record/recordIndex'
import { THEMES } from '../../../data/options'
import type { SnippetChoice } from '../../../snippets/choice'
import { FORMS } from '../../../snippets/forms'
import type { ChangeChoice } from './useSnippetChoice'

interface MoreProps {
  index: RecordIndex
  choice: SnippetChoice
  change: ChangeChoice
}

const THEME_WORDS = { light: 'Light', dark: 'Dark', auto: 'As each reader has it' }

function InspectionField({ index, choice, change }: MoreProps) {
  return (
    <label className="builder-field">
      Inspection
      <select
        value={choice.inspection ?? ''}
        onChange={({ target }) =>
          change({ inspection: target.value === '' ? undefined : target.value })
        }
      >
        <option value="">All inspections</option>
        {index.inspections.map(({ inspection, label }) => (
          <option key={inspection.id} value={formatInspectionValue(inspection.id, index)}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

function WordsField({ choice, change }: Omit<MoreProps, 'index'>) {
  return (
    <label className="builder-field">
      Opens with a search for
      <input
        type="text"
        value={choice.words ?? ''}
        onChange={({ target }) => change({ words: target.value === '' ? undefined : target.value })}
      />
    </label>
  )
}

function LookFields({ choice, change }: Omit<MoreProps, 'index'>) {
  return (
    <>
      <label className="builder-field">
        Colours
        <select
          value={choice.theme}
          onChange={({ target }) =>
            change({ theme: THEMES.find((theme) => theme === target.value) ?? 'light' })
          }
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {THEME_WORDS[theme]}
            </option>
          ))}
        </select>
      </label>
      <label className="builder-field">
        Headings start at level
        <select
          value={choice.heading}
          onChange={({ target }) => change({ heading: Number(target.value) })}
        >
          {[2, 3, 4, 5, 6].map((level) => (
            <option key={level}>{level}</option>
          ))}
        </select>
      </label>
    </>
  )
}

/** Choices that few people need. Renders nothing for forms without such choices. */
export function MoreFields(props: MoreProps) {
  const { holds } = FORMS[props.choice.form]
  if (holds === 'one-view') return null
  const whole = holds === 'sections'
  return (
    <>
      <InspectionField {...props} />
      {whole && <WordsField {...props} />}
      {whole && <LookFields {...props} />}
    </>
  )
}
