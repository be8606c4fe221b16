import { countShown, countsOf, formatCounted } from '../../record/views/counts'
import type { RecordIndex } from '../../record/recordIndex'
import type { SelectedEntries } from '../../record/views/selection'

interface AreaChoicesProps {
  index: RecordIndex
  selected: SelectedEntries
  area: string | undefined
  /** `byPointer` is false for the arrow keys, whose user is still moving through the choices. */
  choose: (area: string | undefined, byPointer: boolean) => void
}

/** The value, and the end of the id, that mean all areas. */
const ALL = 'all'

/** The choice of judgement area, as radio buttons: they filter from the first paint, without script. */
export function AreaChoices({ index, selected, area, choose }: AreaChoicesProps) {
  const choices = [{ id: ALL, name: 'All areas' }, ...index.areas]
  return (
    <fieldset className="filter-bar__areas">
      <legend className="visually-hidden">
        {`Judgement area (with its number of ${formatCounted(index)})`}
      </legend>
      {choices.map(({ id, name }) => (
        <span className="filter-choice" key={id}>
          <input
            className="filter-choice__input"
            type="radio"
            name="area"
            id={`area-${id}`}
            value={id}
            // Its row in the ratings contains a second label, which would be read out as well.
            aria-labelledby={`area-${id}-name`}
            checked={(area ?? ALL) === id}
            onChange={({ nativeEvent }) => {
              const byPointer = nativeEvent instanceof MouseEvent && nativeEvent.detail > 0
              choose(id === ALL ? undefined : id, byPointer)
            }}
          />
          <label className="filter-choice__label" htmlFor={`area-${id}`} id={`area-${id}-name`}>
            <span>{name}</span>{' '}
            <span className="filter-choice__count">
              {countShown(countsOf(selected, id === ALL ? undefined : id))}
            </span>
          </label>
        </span>
      ))}
    </fieldset>
  )
}
