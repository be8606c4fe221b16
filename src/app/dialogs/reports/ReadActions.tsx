import type { DraftAction } from '../../../import/reports/draft'
import { suggestAreas } from '../../../import/reports/suggest'
import { formatListed, formatTags, listTags } from '../../../record/reportWords'
import { Button, PlaceButton, toggle, type DraftPart } from './parts'

/** What was asked, word for word, each with its areas. All are kept unless somebody unticks them. */
export function ReadActions({ draft, vocabulary, chosen, choose, look }: DraftPart) {
  const framework = vocabulary.framework(draft.framework)
  const judged = framework.judgements.flatMap(({ areas }) => areas)
  const all = vocabulary.areas.filter(({ id, overall }) => judged.includes(id) && overall !== true)
  const separate = all.flatMap(({ id, separateBody }) => (separateBody === undefined ? [] : [id]))
  const excluded = chosen.excluded ?? []
  const drawAction = (action: DraftAction) => {
    const { order, text, subItems, page, kind: list, group } = action
    const suggested = suggestAreas(action, draft, framework, separate)
    const areas = chosen.areas?.[order] ?? suggested?.areas ?? []
    const place = { page, words: text }
    const notes = [formatListed({ list, ...(group && { group }) }), formatTags(listTags([action]))]
    return (
      <li key={order} onFocus={() => look(place, false)}>
        <label>
          <input
            type="checkbox"
            checked={!excluded.includes(order)}
            onChange={() => choose({ excluded: toggle(excluded, order) })}
          />{' '}
          <span>{[text, ...subItems.map(({ words }) => words)].join(' • ')}</span>
        </label>{' '}
        <PlaceButton place={place} look={look} />
        <p className="local-import__hint">{notes.join(' ').trim()}</p>
        {action.askedOf === 'council' && (
          <div className="report-buttons" role="group" aria-label={`Areas of action ${order}`}>
            {all.map(
              ({ id, name, separateBody }) =>
                separateBody === undefined && (
                  <Button
                    key={id}
                    label={name}
                    isOn={areas.includes(id)}
                    act={() => choose({ areas: { ...chosen.areas, [order]: toggle(areas, id) } })}
                  />
                ),
            )}
            <span className="local-import__hint">{suggested?.reason}</span>
          </div>
        )}
      </li>
    )
  }
  return <ul className="report-list">{draft.actions.map(drawAction)}</ul>
}
