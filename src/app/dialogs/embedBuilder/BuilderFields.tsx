import { useId, useState } from 'react'
import { formatInspectionValue } from '../../../record/views/selection'
import type { RecordIndex } from '../../../record/recordIndex'
import type { SectionId } from '../../../record/sections'
import { THEMES } from '../../../data/options'
import {
  chooseView,
  COLUMN_WIDTHS,
  isPreset,
  OFFERED_SECTIONS,
  PRESETS,
  COLUMN_LIMITS,
  type SnippetChoice,
} from '../../../snippets/choice'
import { FORMS, HOST_IDS, HOSTS } from '../../../snippets/forms'
import type { ParsedSite } from '../../../snippets/site'
import type { Elements } from '../../elements'

interface FieldProps {
  index: RecordIndex
  choice: SnippetChoice
  change: (part: Partial<SnippetChoice>) => void
}

function Step({ name, children }: { name: string; children: Elements }) {
  return (
    <fieldset className="builder-step">
      <legend className="builder-heading">{name}</legend>
      {children}
    </fieldset>
  )
}

interface OptionProps {
  type?: 'radio' | 'checkbox'
  /** The same for all radio buttons of one choice. */
  group: string
  name: string
  /** What it is, after its name. */
  note?: string
  checked: boolean
  choose: () => void
}

function Option({ type = 'radio', group, name, note, checked, choose }: OptionProps) {
  return (
    <label className="builder-choice">
      <input type={type} name={group} checked={checked} onChange={choose} />
      <span>
        {note === undefined ? (
          name
        ) : (
          <>
            <strong>{`${name}:`}</strong> <span className="builder-choice__note">{note}</span>
          </>
        )}
      </span>
    </label>
  )
}

interface SelectProps {
  label: string
  value: string | number
  options: readonly (readonly [value: string | number, words: string | number])[]
  choose: (value: string) => void
}

function Select({ label, value, options, choose }: SelectProps) {
  return (
    <label className="builder-field">
      <span>{label}</span>
      <select
        className="dialog__field"
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What most people embed: one choice, and the code is there. */
export function PresetField({ choice, change }: FieldProps) {
  const group = useId()
  return (
    <Step name="What should it show?">
      {PRESETS.map(({ name, description, sections }) => (
        <Option
          key={name}
          {...{ group, name, note: description }}
          checked={isPreset(choice, sections)}
          choose={() => change({ sections })}
        />
      ))}
    </Step>
  )
}

function HostField({ choice, change }: FieldProps) {
  const group = useId()
  return (
    <Step name="Where does it go?">
      <div className="builder-hosts">
        {HOST_IDS.map((host) => (
          <Option
            key={host}
            {...{ group, name: HOSTS[host].name }}
            checked={choice.host === host}
            choose={() => change({ host })}
          />
        ))}
      </div>
    </Step>
  )
}

const FORM_GROUPS = [
  ['live', 'Live: follows the record'],
  ['pinned', 'Pinned: today’s state, dated'],
] as const

function FormField({ choice, change }: FieldProps) {
  const group = useId()
  return (
    <Step name="In which form?">
      {FORM_GROUPS.map(([follows, words]) => {
        const forms = HOSTS[choice.host].forms.filter((form) => FORMS[form].follows === follows)
        return (
          forms.length > 0 && (
            <div className="builder-forms" key={follows} role="group" aria-label={words}>
              <p className="builder-forms__heading" aria-hidden="true">
                {words}
              </p>
              {forms.map((form) => (
                <Option
                  key={form}
                  {...{ group, name: FORMS[form].name, note: FORMS[form].description }}
                  checked={choice.form === form}
                  choose={() => change({ form })}
                />
              ))}
            </div>
          )
        )
      })}
    </Step>
  )
}

/** The sections: any number, or one for a frame without script. */
function SectionsField({ choice, change }: FieldProps) {
  const group = useId()
  const isSingle = FORMS[choice.form].holds === 'one-view'
  const offered = isSingle ? OFFERED_SECTIONS.filter(([id]) => id !== 'filter') : OFFERED_SECTIONS
  const choose = (id: SectionId) => {
    const isChosen = (section: SectionId) =>
      isSingle ? section === id : choice.sections.includes(section) !== (section === id)
    change({ sections: OFFERED_SECTIONS.map(([section]) => section).filter(isChosen) })
  }
  return (
    <div className="builder-sections" role="group" aria-label={isSingle ? 'One part' : 'Parts'}>
      {offered.map(([id, name]) => (
        <Option
          key={id}
          {...{ group, name }}
          type={isSingle ? 'radio' : 'checkbox'}
          checked={isSingle ? chooseView(choice) === id : choice.sections.includes(id)}
          choose={() => choose(id)}
        />
      ))}
    </div>
  )
}

function WidthField({ choice, change }: FieldProps) {
  const id = useId()
  return (
    <div className="builder-field">
      <label htmlFor={id}>Width of the column on that page, in pixels</label>
      <input
        id={id}
        className="dialog__field"
        type="number"
        inputMode="numeric"
        min={COLUMN_LIMITS.min}
        max={COLUMN_LIMITS.max}
        list={`${id}-usual`}
        aria-describedby={`${id}-hint`}
        value={Number.isNaN(choice.width) ? '' : choice.width}
        onChange={({ target }) => change({ width: Math.round(target.valueAsNumber) })}
      />
      <datalist id={`${id}-usual`}>
        {COLUMN_WIDTHS.map((width) => (
          <option key={width} value={width} />
        ))}
      </datalist>
      <p className="builder-field__hint" id={`${id}-hint`}>
        320 a phone · 480 a side column · 800 a main column · 1140 a full page
      </p>
    </div>
  )
}

const THEME_WORDS = { light: 'Light', dark: 'Dark', auto: 'As each reader has it' }

/** Choices that few people need. */
export function MoreFields(props: FieldProps) {
  const { index, choice, change } = props
  const { holds, framed } = FORMS[choice.form]
  return (
    <>
      <HostField {...props} />
      <FormField {...props} />
      <Step name="Parts, area and width">
        {holds !== 'ratings' && <SectionsField {...props} />}
        {holds !== 'one-view' && (
          <Select
            label="Judgement area"
            value={choice.area ?? ''}
            options={[['', 'All areas'], ...index.areas.map(({ id, name }) => [id, name] as const)]}
            choose={(area) => change({ area: area === '' ? undefined : area })}
          />
        )}
        {framed && <WidthField {...props} />}
      </Step>
      {holds !== 'one-view' && (
        <Select
          label="Inspection"
          value={choice.inspection ?? ''}
          options={[
            ['', 'All inspections'],
            ...index.inspections.map(
              ({ inspection: { id }, label }) => [formatInspectionValue(id, index), label] as const,
            ),
          ]}
          choose={(value) => change({ inspection: value === '' ? undefined : value })}
        />
      )}
      {holds === 'sections' && (
        <>
          <label className="builder-field">
            Opens with a search for
            <input
              className="dialog__field"
              type="text"
              value={choice.words ?? ''}
              onChange={({ target: { value } }) =>
                change({ words: value === '' ? undefined : value })
              }
            />
          </label>
          <Select
            label="Colours"
            value={choice.theme}
            options={THEMES.map((theme) => [theme, THEME_WORDS[theme]])}
            choose={(value) =>
              change({ theme: THEMES.find((theme) => theme === value) ?? 'light' })
            }
          />
          <Select
            label="Headings start at level"
            value={choice.heading}
            options={[2, 3, 4, 5, 6].map((level) => [level, level])}
            choose={(value) => change({ heading: Number(value) })}
          />
        </>
      )}
    </>
  )
}

interface SiteFieldProps {
  text: string
  site: ParsedSite
  change: (text: string) => void
}

/** The URL where the site is published. Every URL in a snippet starts with it. */
export function SiteField({ text, site, change }: SiteFieldProps) {
  const id = useId()
  const [wasLeft, setWasLeft] = useState(false)
  // Show no error while the URL is still being typed.
  const isFaulty = !site.ok && wasLeft && text.trim() !== ''
  return (
    <div className="builder-field">
      <label htmlFor={id}>Address where this page is published</label>
      <input
        id={id}
        className="dialog__field"
        type="url"
        autoComplete="url"
        spellCheck={false}
        placeholder="https://"
        value={text}
        aria-invalid={isFaulty}
        aria-describedby={`${id}-hint`}
        onBlur={() => setWasLeft(true)}
        onChange={({ target }) => change(target.value)}
      />
      <p className={isFaulty ? 'builder-field__fault' : 'builder-field__hint'} id={`${id}-hint`}>
        {isFaulty
          ? site.problem
          : 'Its folder on your web server; readers must be able to open it.'}
      </p>
    </div>
  )
}
