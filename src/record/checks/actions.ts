import { dayOf, isSurelyLater } from '../dates'
import type { ImprovementAction } from '../schema/actions'
import {
  locate,
  listItems,
  formatIds,
  isEarlier,
  selectRepeated,
  type Check,
  type CheckContext,
  type Located,
  type Violation,
} from './context'

type ActionCheck = (
  action: Located<ImprovementAction>,
  context: CheckContext,
) => Iterable<Violation>

/** Rule 12: follow-ups are of later inspections, mentions and what is repeated of earlier ones. */
const checkTimes: ActionCheck = function* (action, context) {
  const { value, keys } = action
  const followUps = listItems(action, 'followUps').map((followUp) => locate(followUp, 'inspection'))
  for (const { value: id, keys: place } of followUps)
    if (isEarlier(context, value.inspection, id) === false)
      yield [place, `an inspection after "${value.inspection}", which asked for it`]
  for (const { keys: place } of selectRepeated(followUps))
    yield [place, 'each later inspection at most once']
  for (const mention of listItems(action, 'earlierMentions'))
    if (isEarlier(context, mention.value.inspection, value.inspection) === false)
      yield [
        [...mention.keys, 'inspection'],
        `an inspection before "${value.inspection}", which asked for it`,
      ]
  const earlier = context.record.actions
    .filter((other) => isEarlier(context, other.inspection, value.inspection))
    .map(({ id }) => id)
  if (value.repeats !== undefined && !earlier.includes(value.repeats)) {
    const expected = `the id of an action of an earlier inspection: ${formatIds(earlier)}`
    yield [[...keys, 'repeats'], expected]
  }
}

function selectPossibleVerdicts(
  { followUps, inspection }: ImprovementAction,
  context: CheckContext,
): string[] {
  if (followUps.length > 0) return [...new Set(followUps.map(({ verdict }) => verdict))]
  const inspectedAgain = context.record.inspections.some(({ id }) =>
    isEarlier(context, inspection, id),
  )
  return [inspectedAgain ? 'no-later-evidence' : 'not-yet-inspected-again', 'not-examined']
}

/** Rule 11: a verdict must not claim more than its follow-ups show. */
const checkVerdict: ActionCheck = function* ({ value, keys }, context) {
  const { verdict, followUps, question } = value
  const possible = selectPossibleVerdicts(value, context)
  if (!possible.includes(verdict)) {
    const ground = followUps.length > 0 ? 'its follow-ups give' : 'there are no follow-ups'
    const todo =
      followUps.length === 0 && possible.includes('no-later-evidence')
        ? 'A later inspection is in the record: add what it said as a follow-up.'
        : undefined
    yield [[...keys, 'verdict'], `${possible.join(' or ')} (${ground})`, { todo }]
  }
  if (question !== undefined && verdict === 'addressed')
    yield [[...keys, 'question'], 'no question: the verdict says "addressed"']
}

/**
 * Rule 5: actions for a separate body are kept apart from those for the authority. Rule 24: areas are the
 * report's or ours, and the record says which.
 */
const checkAreas: ActionCheck = function* (action, { frameworks, areaIds }) {
  const { askedOf, areas, areasAreOurReading } = action.value
  const separate = frameworks.areas.flatMap((area) => (area.separateBody ? area.id : []))
  const ofBoard = askedOf === 'safeguarding-board'
  const expected = ofBoard
    ? `an area of the board, a body of its own: ${formatIds(separate)}`
    : 'an area of the authority: this one is a separate body’s'
  for (const { value, keys } of listItems(action, 'areas'))
    if (areaIds.includes(value) && separate.includes(value) !== ofBoard) yield [keys, expected]
  if (areas.length > 0 && areasAreOurReading === undefined)
    yield [
      [...action.keys, 'areasAreOurReading'],
      'true if the areas are your reading, false if the report gives them',
    ]
}

/** Rule 25: an answer follows what was asked, and stands where the council says it. */
const checkAnswer: ActionCheck = function* ({ value, keys }, { inspections, sources }) {
  const { answer, inspection } = value
  const asked = inspections.get(inspection)
  if (answer === undefined || asked === undefined) return
  const started = dayOf(asked)
  if (isSurelyLater({ day: started }, answer.given))
    yield [[...keys, 'answer', 'given'], `${started} or later: "${inspection}" asked for it then`]
  const kinds = answer.citations.map(({ source }) => sources.get(source)?.kind ?? 'web-page')
  if (!kinds.some((kind) => kind === 'web-page' || kind === 'newspaper'))
    yield [
      [...keys, 'answer', 'citations'],
      'a source in which the council speaks: one of kind web-page or newspaper',
    ]
}

export const checkActions: Check = (context) =>
  [checkTimes, checkVerdict, checkAreas, checkAnswer].flatMap((check) =>
    listItems(context.root, 'actions').flatMap((action) => [...check(action, context)]),
  )
