import { formatDay } from '../../record/dates'
import { AS_AT } from '../../record/england/england'
import { DIMENSIONS, listOptions, type EnglandView } from '../../record/england/selection'
import { formatSubject, type Tally } from '../../record/views/context/tally'

type Option = ReturnType<typeof listOptions>['age'][number]
const ALL = { id: '', words: 'all' }
const NO_FILTER = { region: '', type: '', age: '', near: '', grade: '' }
const NAMES = {
  region: 'Region',
  type: 'Type',
  age: 'Last report',
  near: 'Councils',
  grade: 'Grade',
}

interface EnglandFiltersProps extends Omit<EnglandView, 'facets'> {
  /** The counts beside the grades: of those that the other filters keep. */
  tally: Tally
  /** How many authorities all filters keep. */
  found: number
  choose: (change: Partial<EnglandView['selection']>) => void
}

/** One line for the area, one for everything else. All of it stands in the address. */
export function EnglandFilters(props: EnglandFiltersProps) {
  const { england, selection, tally, shown, found, choose } = props
  const { subject, chosen, asAt } = selection
  const options = listOptions(england, shown)
  options.grade = tally.grades.map(({ grade: { id, word }, count }) => {
    return { id, words: `${word} (${count})` }
  })
  const days = AS_AT.map((id) => {
    const words = formatDay(england.lists[id].day)
    return { id, words: id === 'official' ? `${words}, official only` : words }
  })
  const draw = (name: string, value: string, all: Option[], pick: (id: string) => void) => (
    <label key={name}>
      <span>{name}</span>{' '}
      <select value={value} onChange={({ target }) => pick(target.value)}>
        {all.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form className="bar england-filters needs-script" aria-label="Filter">
      <fieldset className="choice">
        <legend className="visually-hidden">Judgement area</legend>
        {england.subjects.map((entry) => (
          <label className="area-choice" key={entry.key}>
            <input
              className="area-choice__input"
              type="radio"
              name="area"
              checked={entry === subject}
              onChange={() => choose({ subject: entry, chosen: { ...chosen, grade: '' } })}
            />
            <span className="area-choice__label">{formatSubject(entry)}</span>
          </label>
        ))}
      </fieldset>
      <div className="choice">
        {draw('As at', asAt, days, (id) => choose({ asAt: id === 'official' ? id : 'newest' }))}
        {DIMENSIONS.map((id) =>
          draw(NAMES[id], chosen[id], [ALL, ...options[id]], (value) =>
            choose({ chosen: { ...chosen, [id]: value } }),
          ),
        )}
        <span role="status">{`${found} of ${england.authorities.length}`}</span>
        <button className="text-button" type="button" onClick={() => choose({ chosen: NO_FILTER })}>
          Clear
        </button>
      </div>
    </form>
  )
}
