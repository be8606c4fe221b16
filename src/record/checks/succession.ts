import { boundsOfKnownDate } from '../dates'
import { faultAt, placeEntries, type Check, type CheckContext } from './context'

const placeSuccessions = ({ record }: CheckContext) =>
  placeEntries(['authority', 'succession'], record.authority.succession ?? [])

/** Rule 26: an entry has either successors or predecessors. */
const findUnclearSides: Check = (context) =>
  placeSuccessions(context)
    .filter(({ value }) => (value.successors === undefined) === (value.predecessors === undefined))
    .map(({ keys }) => {
      const expected = 'either "successors" or "predecessors"'
      return faultAt(context, keys, expected, 'An authority with both has two entries.')
    })

/** A change planned for a day before the last check has either happened or has a new date. */
const findPlansOfThePast: Check = (context) => {
  const { checkedOn } = context.record.keeping
  return placeSuccessions(context)
    .filter(({ value }) => value.state === 'planned')
    .filter(({ value }) => (boundsOfKnownDate(value.when)?.last ?? checkedOn) < checkedOn)
    .map(({ keys }) => {
      const expected = `a date after ${checkedOn}, the day of the last check (keeping › checkedOn)`
      return faultAt(context, [...keys, 'when'], expected, 'If it has come about, say "done".')
    })
}

/** A replaced authority must be abolished; one that is to be replaced must not be. */
const findAuthoritiesOfBothKinds: Check = (context) => {
  const isGone = context.record.authority.abolished !== undefined
  return placeSuccessions(context)
    .filter(({ value }) => value.successors !== undefined && (value.state === 'done') !== isGone)
    .map(({ keys }) => {
      const expected = isGone
        ? '"done", since the authority is abolished (authority › abolished)'
        : '"planned", or authority › abolished as well: it was replaced'
      return faultAt(context, [...keys, 'state'], expected)
    })
}

export const SUCCESSION_CHECKS: readonly Check[] = [
  findUnclearSides,
  findPlansOfThePast,
  findAuthoritiesOfBothKinds,
]
