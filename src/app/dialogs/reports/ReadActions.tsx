import type { Completion } from '../../../import/reports/completeRecord'
import type { DraftAction } from '../../../import/reports/draft'
import { suggestAreas } from '../../../import/reports/suggest'
import { dayOf, formatDay } from '../../../record/dates'
import { formatActionTitle, formatListed, formatTags, listTags } from '../../../record/reportWords'
import { Button, PlaceButton, toggle, type ReviewProps } from './reviewControls'

/** What inspectors asked for, word for word, each with its areas. The record keeps all that are not unticked. */
export function ReadActions({ draft, vocabulary, choices, choose, showPlace }: ReviewProps) {
  const framework = vocabulary.framework(draft.framework)
  const judged = framework.judgements.flatMap(({ areas }) => areas)
  const all = vocabulary.areas.filter(({ id, overall }) => judged.includes(id) && overall !== true)
  const ofCouncil = all.filter(({ separateBody }) => separateBody === undefined)
  const separate = all.filter((area) => !ofCouncil.includes(area)).map(({ id }) => id)
  const excluded = choices.excluded ?? []
  const renderAction = (action: DraftAction) => {
    const { order, text, subItems, page, kind: list, group } = action
    const suggested = suggestAreas(action, draft, framework, separate)
    const areas = choices.areas?.[order] ?? suggested?.areas ?? []
    const place = { page, words: text }
    const notes = [formatListed({ list, ...(group && { group }) }), formatTags(listTags([action]))]
    return (
      <li key={order} onFocus={() => showPlace(place, false)}>
        <label>
          <input
            type="checkbox"
            checked={!excluded.includes(order)}
            onChange={() => choose({ excluded: toggle(excluded, order) })}
          />{' '}
          <span>{[text, ...subItems.map(({ words }) => words)].join(' • ')}</span>
        </label>{' '}
        <PlaceButton place={place} showPlace={showPlace} />
        <p className="local-import__hint">{notes.join(' ').trim()}</p>
        {action.askedOf === 'council' && (
          <div className="report-buttons" role="group" aria-label={`Areas of action ${order}`}>
            {ofCouncil.map(({ id, name }) => (
              <Button
                key={id}
                label={name}
                pressed={areas.includes(id)}
                onClick={() => choose({ areas: { ...choices.areas, [order]: toggle(areas, id) } })}
              />
            ))}
            <span className="local-import__hint">{suggested?.reason}</span>
          </div>
        )}
      </li>
    )
  }
  return <ul className="report-list">{draft.actions.map(renderAction)}</ul>
}

/**
 * Actions of this report that may ask for what an earlier report asked. They are linked only if an editor says so.
 */
export function SuggestedRepeats(props: ReviewProps & { completion: Completion }) {
  const { completion, choices, choose, draft } = props
  const { record, repeats } = completion
  const source = record?.sources.find(
    ({ readFrom }) => readFrom?.sha256 === draft.provenance.sha256,
  )
  const inspection = record?.inspections.find(({ report }) => report === source?.id)
  const findAction = (id: string) => record?.actions.find((action) => action.id === id)
  const offers = repeats.flatMap(({ earlier: earlierId, later: laterId, reason }) => {
    const earlier = findAction(earlierId)
    const later = findAction(laterId)
    const earlierInspection = record?.inspections.find(({ id }) => id === earlier?.inspection)
    if (earlier === undefined || later === undefined || earlierInspection === undefined) return []
    if (later.inspection !== inspection?.id) return []
    return [{ earlier, later, reason, day: formatDay(dayOf(earlierInspection)) }]
  })
  if (offers.length === 0) return null
  return (
    <ul className="report-list" aria-label="Asked before">
      {offers.map(({ earlier, later, reason, day }) => {
        const isLinked = choices.repeats?.[later.id] === earlier.id
        const link = { [later.id]: isLinked ? undefined : earlier.id }
        return (
          <li key={`${earlier.id} ${later.id}`} className="report-row">
            <span>{`${reason} Here: ${formatActionTitle(later)} Inspection of ${day}: ${formatActionTitle(earlier)}`}</span>
            <span>
              <Button
                label="Link them"
                pressed={isLinked}
                onClick={() => choose({ repeats: { ...choices.repeats, ...link } })}
              />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
