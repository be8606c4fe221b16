import { formatNoneHeld } from '../keeping'
import type { InspectionView, RecordIndex } from '../recordIndex'
import type { ImprovementAction } from '../schema/actions'
import { ASKED_OF_WORDS } from '../verdicts'
import { formatList, formatSmallNumber } from '../wording'

const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
  ...['eighteen', 'nineteen', 'twenty'],
]

/** A number in words up to twenty. */
function formatWhole(number: number): string {
  return TEENS[number - 10] ?? formatSmallNumber(number)
}

/** "in 2024", "in June 2024", "on 10 June 2024". */
function formatWhen(inspection: InspectionView): string {
  return `${/^\d{1,2} /u.test(inspection.label) ? 'on' : 'in'} ${inspection.label}`
}

/** "two"; "two for the safeguarding board"; "eight for the council and two for the safeguarding board". */
function formatAsked(actions: readonly ImprovementAction[]): string {
  const bodies = (['authority', 'safeguarding-board'] as const).flatMap((askedOf) => {
    const number = actions.filter((action) => action.askedOf === askedOf).length
    return number === 0 ? [] : [{ askedOf, number }]
  })
  if (bodies.every(({ askedOf }) => askedOf === 'authority'))
    return formatSmallNumber(actions.length)
  return formatList(
    bodies.map(
      ({ askedOf, number }) => `${formatSmallNumber(number)} for ${ASKED_OF_WORDS[askedOf]}`,
    ),
  )
}

function formatFollowed(actions: readonly ImprovementAction[]): string {
  if (actions.every((action) => action.followUps.length === 0))
    return `No later inspection on record speaks of ${actions.length === 1 ? 'it' : 'them'}.`
  return (
    `${actions.length === 1 ? 'With' : 'Each with'} what later inspections said on the subject. ` +
    'Reports do not formally sign off earlier actions; the follow-up is our reading.'
  )
}

/**
 * The sentence above the improvement actions: how many, of whom and when, counted from the record, and that a
 * follow-up is our reading, not a sign-off (rule 11).
 */
export function formatActionsLead(index: RecordIndex): string {
  const { actions } = index.record
  if (actions.length === 0) return formatNoneHeld('improvement action', index)
  const rounds = [...index.inspections]
    .reverse()
    .map((inspection) => ({
      inspection,
      asked: actions.filter((action) => action.inspection === inspection.inspection.id),
    }))
    .filter(({ asked }) => asked.length > 0)
  // "On record", because the sentence stays the same whatever the reader has filtered.
  const total = `On record ${actions.length === 1 ? 'is' : 'are'} ${formatWhole(actions.length)} ${actions.length === 1 ? 'action' : 'actions'}`
  const parts = rounds.map(
    ({ inspection, asked }) => `${formatAsked(asked)} ${formatWhen(inspection)}`,
  )
  const [first, ...others] = rounds
  const simple =
    others.length === 0 && first?.asked.every((action) => action.askedOf === 'authority') === true
  const whole = simple
    ? `${total}, asked ${formatWhen(first.inspection)}.`
    : `${total}: ${parts.join(', ')}.`
  return `${whole} ${formatFollowed(actions)}`
}
