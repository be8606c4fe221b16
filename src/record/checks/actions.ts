import { dayOf } from '../dates'
import type { ImprovementAction } from '../schema/actions'
import {
  faultAt,
  formatIds,
  isEarlier,
  isNotEarlier,
  placeEntries,
  type Check,
  type CheckContext,
} from './context'
import { isSurelyLater } from './inspections'

const findFollowUpsTooEarly: Check = (context) =>
  placeEntries(['actions'], context.record.actions).flatMap((action) =>
    placeEntries([...action.keys, 'followUps'], action.value.followUps)
      .filter(({ value }) => isNotEarlier(context, action.value.inspection, value.inspection))
      .map(({ keys }) => {
        const expected = `an inspection after "${action.value.inspection}", which asked for it`
        return faultAt(context, [...keys, 'inspection'], expected)
      }),
  )

const findFollowUpsTwice: Check = (context) =>
  placeEntries(['actions'], context.record.actions).flatMap((action) => {
    const ids = action.value.followUps.map((followUp) => followUp.inspection)
    return placeEntries([...action.keys, 'followUps'], action.value.followUps)
      .filter(({ value }, index) => ids.indexOf(value.inspection) !== index)
      .map(({ keys }) =>
        faultAt(context, [...keys, 'inspection'], 'each later inspection at most once'),
      )
  })

/** Rule 12: an earlier mention must be from an earlier inspection. */
const findMentionsTooLate: Check = (context) =>
  placeEntries(['actions'], context.record.actions).flatMap((action) =>
    placeEntries([...action.keys, 'earlierMentions'], action.value.earlierMentions)
      .filter(({ value }) => isNotEarlier(context, value.inspection, action.value.inspection))
      .map(({ keys }) => {
        const expected = `an inspection before "${action.value.inspection}", which asked for it`
        return faultAt(context, [...keys, 'inspection'], expected)
      }),
  )

/** Rule 12: an action can only repeat one of an earlier inspection. */
const findRepeatsOfNothing: Check = (context) =>
  placeEntries(['actions'], context.record.actions).flatMap(({ value, keys }) => {
    if (value.repeats === undefined) return []
    const earlier = context.record.actions.filter((action) =>
      isEarlier(context, action.inspection, value.inspection),
    )
    if (earlier.some((action) => action.id === value.repeats)) return []
    const ids = formatIds(earlier.map((action) => action.id))
    const expected = `the id of an action of an earlier inspection: ${ids}`
    return [faultAt(context, [...keys, 'repeats'], expected)]
  })

function selectPossibleVerdicts(context: CheckContext, action: ImprovementAction): string[] {
  if (action.followUps.length > 0) {
    return [...new Set(action.followUps.map((followUp) => followUp.verdict))]
  }
  const inspectedAgain = context.record.inspections.some((inspection) =>
    isEarlier(context, action.inspection, inspection.id),
  )
  return [inspectedAgain ? 'no-later-evidence' : 'not-yet-inspected-again', 'not-examined']
}

/** Rule 11: a verdict must not claim more than its follow-ups show. */
const findVerdictsWithoutGround: Check = (context) =>
  placeEntries(['actions'], context.record.actions).flatMap(({ value, keys }) => {
    const possible = selectPossibleVerdicts(context, value)
    if (possible.includes(value.verdict)) return []
    const ground = value.followUps.length > 0 ? 'its follow-ups give' : 'there are no follow-ups'
    const expected = `${possible.join(' or ')} (${ground})`
    const todo =
      value.followUps.length === 0 && possible.includes('no-later-evidence')
        ? 'A later inspection is in the record: add what it said as a follow-up.'
        : undefined
    return [faultAt(context, [...keys, 'verdict'], expected, todo)]
  })

/** Rule 5: actions for a separate body are kept apart from those for the authority. */
const findActionsOfOtherBodies: Check = (context) => {
  const separate = context.frameworks.areas
    .filter((area) => area.separateBody !== undefined)
    .map((area) => area.id)
  return placeEntries(['actions'], context.record.actions).flatMap((action) => {
    const ofBoard = action.value.askedOf === 'safeguarding-board'
    const expected = ofBoard
      ? `an area of the board, a body of its own: ${formatIds(separate)}`
      : 'an area of the authority: this one is a separate body’s'
    return placeEntries([...action.keys, 'areas'], action.value.areas)
      .filter(
        ({ value }) => context.areaIds.includes(value) && separate.includes(value) !== ofBoard,
      )
      .map(({ keys }) => faultAt(context, keys, expected))
  })
}

/** Rule 24: areas are the report's or ours, and the record says which. */
const findAreasOfNobody: Check = (context) =>
  placeEntries(['actions'], context.record.actions)
    .filter(({ value }) => value.areas.length > 0 && value.areasAreOurReading === undefined)
    .map(({ keys }) =>
      faultAt(
        context,
        [...keys, 'areasAreOurReading'],
        'true if the areas are your reading, false if the report gives them',
      ),
    )

/** Rule 25: an answer follows what was asked, and stands where the council says it. */
const findAnswersWithoutGround: Check = (context) =>
  placeEntries(['actions'], context.record.actions).flatMap(({ value, keys }) => {
    const { answer, inspection } = value
    const asked = context.inspections.get(inspection)
    const started = asked && dayOf(asked)
    if (answer === undefined || started === undefined) return []
    const isOfCouncil = answer.citations.some(({ source }) => {
      const kind = context.sources.get(source)?.kind
      return kind === undefined || kind === 'web-page' || kind === 'newspaper'
    })
    return [
      ...(isSurelyLater({ day: started }, answer.given)
        ? [
            faultAt(
              context,
              [...keys, 'answer', 'given'],
              `${started} or later: "${inspection}" asked for it then`,
            ),
          ]
        : []),
      ...(isOfCouncil
        ? []
        : [
            faultAt(
              context,
              [...keys, 'answer', 'citations'],
              'a source in which the council speaks: one of kind web-page or newspaper',
            ),
          ]),
    ]
  })

/** A question about what was addressed would contradict the verdict. */
const findQuestionsAnswered: Check = (context) =>
  placeEntries(['actions'], context.record.actions)
    .filter(({ value }) => value.question !== undefined && value.verdict === 'addressed')
    .map(({ keys }) =>
      faultAt(context, [...keys, 'question'], 'no question: the verdict says "addressed"'),
    )

export const ACTION_CHECKS: readonly Check[] = [
  findFollowUpsTooEarly,
  findFollowUpsTwice,
  findMentionsTooLate,
  findRepeatsOfNothing,
  findVerdictsWithoutGround,
  findActionsOfOtherBodies,
  findAreasOfNobody,
  findAnswersWithoutGround,
  findQuestionsAnswered,
]
