import { boundsOfKnownDate } from '../dates'
import { at, each, type Check } from './context'

/** Rule 26: who takes over from whom, and when. */
export const checkSuccession: Check = function* ({ root, record }) {
  const { checkedOn } = record.keeping
  const isGone = record.authority.abolished !== undefined
  for (const { value, keys } of each(at(root, 'authority'), 'succession')) {
    const { successors, predecessors, state, when } = value
    if ((successors === undefined) === (predecessors === undefined))
      yield [
        keys,
        'either "successors" or "predecessors"',
        { todo: 'An authority with both has two entries.' },
      ]
    // A change planned for a day before the last check has either happened or has a new date.
    if (state === 'planned' && (boundsOfKnownDate(when)?.last ?? checkedOn) < checkedOn)
      yield [
        [...keys, 'when'],
        `a date after ${checkedOn}, the day of the last check (keeping › checkedOn)`,
        { todo: 'If it has come about, say "done".' },
      ]
    // A replaced authority must be abolished; one that is to be replaced must not be.
    if (successors !== undefined && (state === 'done') !== isGone)
      yield [
        [...keys, 'state'],
        isGone
          ? '"done", since the authority is abolished (authority › abolished)'
          : '"planned", or authority › abolished as well: it was replaced',
      ]
  }
}
