import type { Completion } from '../../../import/reports/completeRecord'
import { dayOf, formatDay } from '../../../record/dates'
import { formatActionTitle } from '../../../record/reportWords'
import { Button, type DraftPart } from './parts'

/** Actions of this report that may ask for what an earlier one asked. Linked only where an editor says so. */
export function SuggestedRepeats(props: DraftPart & { completion: Completion }) {
  const { completion, chosen, choose } = props
  const { record, repeats } = completion
  const { sha256 } = props.draft.provenance
  const source = record?.sources.find(({ readFrom }) => readFrom?.sha256 === sha256)
  const own = record?.inspections.find(({ report }) => report === source?.id)
  const offers = repeats.flatMap(({ earlier, later, reason }) => {
    const [from, to] = [earlier, later].map((id) => record?.actions.find((one) => one.id === id))
    const when = record?.inspections.find(({ id }) => id === from?.inspection)
    if (from === undefined || to === undefined || when === undefined) return []
    return to.inspection === own?.id ? [{ from, to, reason, day: formatDay(dayOf(when)) }] : []
  })
  if (offers.length === 0) return null
  return (
    <ul className="report-list" aria-label="Asked before">
      {offers.map(({ from, to, reason, day }) => {
        const isOn = chosen.repeats?.[to.id] === from.id
        const link = { [to.id]: isOn ? undefined : from.id }
        const act = () => choose({ repeats: { ...chosen.repeats, ...link } })
        return (
          <li key={`${from.id} ${to.id}`} className="report-row">
            <span>{`${reason} Here: ${formatActionTitle(to)} Inspection of ${day}: ${formatActionTitle(from)}`}</span>
            <span>
              <Button label="Link them" isOn={isOn} act={act} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
