import { memo } from 'react'
import { MAX_COMPARED, type EnglandView } from '../../record/england/selection'
import type { AuthorityFacts } from '../../record/england/facts'
import { formatSmallNumber } from '../../record/wording'
import { LazyPanel } from '../components/LazyPanel'
import { lazyComponent } from '../components/lazyComponent'
import { Section } from '../components/Section'

const SideBySide = lazyComponent(() => import('./SideBySide'), 'SideBySide')
const ID = 'side-by-side'

export interface CompareTickProps {
  authority: Pick<AuthorityFacts, 'id' | 'name'>
  /** `full`: as many others are chosen as can be compared. */
  state: 'chosen' | 'free' | 'full'
  compare: (id: string) => void
}

/** Chooses an authority to compare with others. */
export const CompareTick = memo(function CompareTick(props: CompareTickProps) {
  const { authority, state, compare } = props
  return (
    <label className="compare-tick quiet">
      <input
        type="checkbox"
        aria-label={`Compare ${authority.name}`}
        checked={state === 'chosen'}
        disabled={state === 'full'}
        onChange={() => compare(authority.id)}
      />
      <span>Compare</span>
    </label>
  )
})

interface CompareSectionProps extends Pick<EnglandView, 'england' | 'selection' | 'shown'> {
  startWith: (compared: AuthorityFacts[]) => void
}

/** Up to four authorities on one axis; before any is chosen, a suggestion. */
export function CompareSection({ england, selection, shown, startWith }: CompareSectionProps) {
  const { compared, notCompared, asAt } = selection
  const missing = notCompared.length > 0 && (
    <p className="notice">{`Not shown: ${notCompared.join(', ')}.`}</p>
  )
  const near = shown?.neighbours.flatMap(
    (id) => england.authorities.find((authority) => authority.id === id) ?? [],
  )
  const suggested = shown === undefined ? [] : [shown, ...(near ?? [])].slice(0, MAX_COMPARED)
  if (compared.length === 0)
    return (
      <div className="needs-script">
        <Section
          id={ID}
          title="Side by side"
          lead={`Tick up to ${formatSmallNumber(MAX_COMPARED)} authorities in the table, or where you find one by name.`}
        >
          {missing}
          {shown !== undefined && suggested.length > 1 && (
            <p>
              <button className="quiet-button" type="button" onClick={() => startWith(suggested)}>
                {`${shown.name} and its closest statistical neighbours`}
              </button>
            </p>
          )}
        </Section>
      </div>
    )
  const ids = compared.map(({ id }) => id).join(',')
  return (
    <Section
      id={ID}
      title="Side by side"
      lead="Each grade stands at its inspection’s first day or, where that is not known, the day of its report. Lines: the rules changed. Across a line grades are broadly comparable at most; those of the older scale, until 2013, are not. In a box: one grade for several areas."
    >
      {missing}
      <LazyPanel panel={SideBySide} props={{ england, ids, asAt }} />
    </Section>
  )
}

interface CompareTrayProps {
  compared: readonly AuthorityFacts[]
  compare: (id: string) => void
}

/** The chosen authorities, always in view. */
export function CompareTray({ compared, compare }: CompareTrayProps) {
  return (
    <aside className="compare-tray needs-script" aria-label="Chosen to compare" tabIndex={-1}>
      <span role="status">
        {compared.length === 0 ? '' : `Side by side: ${compared.length} of ${MAX_COMPARED}`}
      </span>
      {compared.map(({ id, name }) => (
        <button
          className="quiet-button"
          type="button"
          key={id}
          aria-label={`Remove ${name}`}
          onClick={({ currentTarget: { nextElementSibling: next, parentElement: tray } }) => {
            compare(id)
            // This button disappears, and without it the keyboard would start at the top of the page. After the last
            // one the link disappears too.
            const nextFocus = compared.length === 1 ? tray : next
            if (nextFocus instanceof HTMLElement) nextFocus.focus()
          }}
        >
          {`${name} ×`}
        </button>
      ))}
      {compared.length > 0 && (
        <a className="text-button" href={`#${ID}`}>
          See them
        </a>
      )}
    </aside>
  )
}
