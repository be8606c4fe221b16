import { dropUndefined } from '../../record/dropUndefined'
import type { ImprovementAction } from '../../record/schema/actions'
import type { Citation } from '../../record/schema/citations'
import { parseItem } from './buildFromDraft'

function isSamePlace(a: Citation | undefined, b: Citation | undefined): boolean {
  if (a?.source !== b?.source || a?.page !== b?.page) return false
  if (b?.paragraph !== undefined) return a?.paragraph === b.paragraph
  const [first, second] = [a, b].map((place) => parseItem(place?.item ?? ''))
  return first !== undefined && first === second
}

/** Whether an action on record is the one that was read: the same words, or else the same place. */
function isSameAction(known: ImprovementAction, read: ImprovementAction): boolean {
  if (known.inspection !== read.inspection || known.askedOf !== read.askedOf) return false
  if (known.verbatim !== undefined) return known.verbatim === read.verbatim
  return known.citations.some((citation) => isSamePlace(citation, read.citations[0]))
}

/** What is on record stays; only what it leaves open is taken from what was read. */
function fillGaps(known: ImprovementAction, read: ImprovementAction): ImprovementAction {
  const { areas, areasAreOurReading } = known.areas.length > 0 ? known : read
  const { verbatim, subItems, list, group, outcome, enabler } = read
  const gaps = { verbatim, subItems, list, group, outcome, enabler }
  return { ...dropUndefined({ ...gaps, ...known }), areas, areasAreOurReading }
}

/**
 * Adds the actions that were read from a report to those on record. One that is on record already has its gaps
 * filled and is not doubled; several that were read for one on record leave it as it is.
 */
export function joinActions(
  known: readonly ImprovementAction[],
  read: readonly ImprovementAction[],
): { kept: ImprovementAction[]; added: ImprovementAction[] } {
  const matches = new Map(
    read.map((action) => {
      const same = known.filter((one) => isSameAction(one, action))
      // Its first citation is where it stands in the list, the others are findings.
      const first = same.filter(({ citations: [place] }) => isSamePlace(place, action.citations[0]))
      return [action, first.length > 0 ? first : same] as const
    }),
  )
  const added = read.filter((action) => matches.get(action)?.length === 0)
  const kept = known.map((one) => {
    const own = read.filter((action) => matches.get(action)?.includes(one) === true)
    const [only, ...others] = own
    const isOne = only !== undefined && others.length === 0 && matches.get(only)?.length === 1
    return isOne ? fillGaps(one, only) : one
  })
  return { kept, added }
}
