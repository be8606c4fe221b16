import { formatDay } from '../../record/dates'
import { AS_AT, type England } from '../../record/england/england'
import type { AuthorityFacts } from '../../record/england/facts'
import { listOptions, type EnglandSelection } from '../../record/england/selection'
import { formatSubject, type Tally } from '../../record/views/context/tally'
import { GradeMark } from '../components/GradeMark'

interface ChoiceProps {
  name: string
  value: string
  options: readonly { id: string; words: string }[]
  choose: (value: string) => void
}

function Choice({ name, value, options, choose }: ChoiceProps) {
  return (
    <label>
      <span>{name}</span>{' '}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

const ALL = { id: '', words: 'all' }
const NOTHING = { region: [], type: [], age: [], near: [], grade: [] }
const SELECTS = [
  ['region', 'Region'],
  ['type', 'Type'],
  ['age', 'Last report'],
  ['near', 'Councils'],
] as const

interface EnglandFiltersProps {
  england: England
  selection: EnglandSelection
  /** The counts beside the grades: of those that the other filters keep. */
  tally: Tally
  shown: AuthorityFacts | undefined
  /** How many authorities all filters keep. */
  found: number
  choose: (change: Partial<EnglandSelection>) => void
}

/** One line for the area, one for everything else. All of it stands in the address. */
export function EnglandFilters(props: EnglandFiltersProps) {
  const { england, selection, tally, shown, found, choose } = props
  const { subject, chosen, asAt } = selection
  const options = listOptions(england, shown)
  const limit = (change: Partial<typeof chosen>) => choose({ chosen: { ...chosen, ...change } })
  const days = AS_AT.map((id) => {
    const words = formatDay(england.lists[id].day)
    return { id, words: id === 'official' ? `${words}, official only` : words }
  })
  return (
    <form className="bar england-filters needs-script" aria-label="Filter">
      <fieldset className="area-choices">
        <legend className="visually-hidden">Judgement area</legend>
        {england.subjects.map((entry) => (
          <label className="area-choice" key={entry.key}>
            <input
              className="area-choice__input"
              type="radio"
              name="area"
              checked={entry === subject}
              onChange={() => choose({ subject: entry, chosen: { ...chosen, grade: [] } })}
            />
            <span className="area-choice__label">{formatSubject(entry)}</span>
          </label>
        ))}
        <span role="status">{`${found} of ${england.authorities.length} authorities`}</span>
      </fieldset>
      <div className="choice">
        <Choice
          {...{ name: 'As at', value: asAt, options: days }}
          choose={(id) => choose({ asAt: id === 'official' ? id : 'newest' })}
        />
        {SELECTS.map(([id, name]) => (
          <Choice
            {...{ name, value: chosen[id][0] ?? '', options: [ALL, ...options[id]] }}
            key={id}
            choose={(value) => limit({ [id]: value === '' ? [] : [value] })}
          />
        ))}
        {tally.grades.map(({ grade, count }) => {
          const others = chosen.grade.filter((id) => id !== grade.id)
          const isOn = others.length < chosen.grade.length
          return (
            <button
              key={grade.id}
              type="button"
              className="choice__chip"
              title={grade.word}
              aria-label={`${grade.word}, ${count}`}
              aria-pressed={isOn}
              onClick={() => limit({ grade: isOn ? others : [...others, grade.id] })}
            >
              <GradeMark grade={grade} />
              <span>{count}</span>
            </button>
          )
        })}
        <button
          className="text-button"
          type="button"
          hidden={found === england.authorities.length}
          onClick={() => limit(NOTHING)}
        >
          Clear
        </button>
      </div>
    </form>
  )
}
