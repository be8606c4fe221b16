import { splitAreas } from '../../record/areas'
import type { RecordIndex } from '../../record/recordIndex'

/** The id of the form with the choice of area, for the button that resets it. */
export const AREA_FORM_ID = 'area-choice'

/** The value, and the end of the id, that mean all areas. */
const ALL = 'all'

/** Closes the menus around an element, and gives the focus to the outermost. */
function closeMenus(element: Element) {
  let menu = element.closest('details')
  while (menu !== null) {
    menu.open = false
    menu.querySelector('summary')?.focus()
    menu = menu.parentElement?.closest('details') ?? null
  }
}

interface AreaChoicesProps {
  index: RecordIndex
  area: string | undefined
  choose: (area: string | undefined) => void
}

/**
 * The choice of judgement area, as radio buttons: they filter from the first paint, without script.
 * In a narrow bar all of them are in a menu, else only the less important ones.
 */
export function AreaChoices({ index, area, choose }: AreaChoicesProps) {
  const { first, more } = splitAreas(index)
  const all = [{ id: ALL, name: 'All areas' }, ...index.areas]
  const draw = ({ id, name }: (typeof all)[number]) => (
    <span className="area-choice" key={id}>
      <input
        className="area-choice__input"
        type="radio"
        name="area"
        id={`area-${id}`}
        value={id}
        // Another label for it ("Show all areas") would be read out as well.
        aria-labelledby={`area-${id}-name`}
        checked={(area ?? ALL) === id}
        onChange={({ nativeEvent, target }) => {
          choose(id === ALL ? undefined : id)
          // With the arrow keys the reader is still moving through the choices.
          if (nativeEvent instanceof MouseEvent && nativeEvent.detail > 0) closeMenus(target)
        }}
      />
      <label className="area-choice__label" htmlFor={`area-${id}`} id={`area-${id}-name`}>
        {name}
      </label>
    </span>
  )
  return (
    <details className="bar-menu bar-menu--areas">
      <summary className="bar-menu__summary no-marker">
        <span className="visually-hidden">Judgement area: </span>
        {all.map(({ id, name }) => (
          <span key={id} data-only={id}>
            {name}
          </span>
        ))}
      </summary>
      <form className="bar-menu__body" id={AREA_FORM_ID}>
        <fieldset className="area-choices">
          <legend className="visually-hidden">Judgement area</legend>
          {[...all.slice(0, 1), ...first].map(draw)}
          {more.length > 0 && (
            <details className="bar-menu bar-menu--more">
              <summary className="bar-menu__summary no-marker">
                <span data-only={[ALL, ...first.map(({ id }) => id)].join(' ')}>More</span>
                {more.map(({ id, name }) => (
                  <span key={id} data-only={id}>
                    {name}
                  </span>
                ))}
              </summary>
              <div className="bar-menu__body">{more.map(draw)}</div>
            </details>
          )}
        </fieldset>
      </form>
    </details>
  )
}
