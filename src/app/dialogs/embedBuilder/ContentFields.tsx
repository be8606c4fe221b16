import { useId } from 'react'
import type { RecordIndex } from '../../../record/recordIndex'
import {
  chooseView,
  COLUMN_WIDTHS,
  OFFERED_SECTIONS,
  WIDTHS,
  type SnippetChoice,
} from '../../../snippets/choice'
import { FORMS } from '../../../snippets/forms'
import type { ChangeChoice } from './useSnippetChoice'

interface ContentProps {
  choice: SnippetChoice
  change: ChangeChoice
}

/** The sections: any number, or one for a frame without script. */
function SectionsField({ choice, change }: ContentProps) {
  const name = useId()
  const one = FORMS[choice.form].holds === 'one-view'
  const offered = one ? OFFERED_SECTIONS.filter(([id]) => id !== 'filter') : OFFERED_SECTIONS
  const toggle = (id: (typeof OFFERED_SECTIONS)[number][0]) => {
    const others = choice.sections.filter((section) => section !== id)
    const wanted = others.length < choice.sections.length ? others : [...others, id]
    change({
      sections: OFFERED_SECTIONS.flatMap(([known]) => (wanted.includes(known) ? known : [])),
    })
  }
  return (
    <div className="builder-sections" role="group" aria-label={one ? 'One part' : 'Parts'}>
      {offered.map(([id, words]) => (
        <label className="builder-choice" key={id}>
          <input
            type={one ? 'radio' : 'checkbox'}
            name={name}
            checked={one ? chooseView(choice) === id : choice.sections.includes(id)}
            onChange={() => {
              if (one) change({ sections: [id] })
              else toggle(id)
            }}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  )
}

function AreaField({ choice, change, index }: ContentProps & { index: RecordIndex }) {
  return (
    <label className="builder-field">
      Judgement area
      <select
        value={choice.area ?? ''}
        onChange={({ target }) => change({ area: target.value === '' ? undefined : target.value })}
      >
        <option value="">All areas</option>
        {index.areas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function WidthField({ choice, change }: ContentProps) {
  const id = useId()
  return (
    <div className="builder-field">
      <label htmlFor={id}>Width of the column on that page, in pixels</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={WIDTHS.least}
        max={WIDTHS.most}
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

/** What to show, and how wide the column is. */
export function ContentFields({ index, ...props }: ContentProps & { index: RecordIndex }) {
  const { holds, framed } = FORMS[props.choice.form]
  return (
    <fieldset className="builder-step">
      <legend className="builder-step__name">Parts, area and width</legend>
      {holds !== 'ratings' && <SectionsField {...props} />}
      {holds !== 'one-view' && <AreaField {...props} index={index} />}
      {framed && <WidthField {...props} />}
    </fieldset>
  )
}
