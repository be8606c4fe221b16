import type { InspectionView, RecordIndex } from '../recordIndex'
import type { ImprovementAction } from '../schema/actions'
import type { Citation } from '../schema/citations'
import { formatVerbatim } from '../reportWords'
import { CONFIDENCE_WORDS, formatSign, type Sign } from '../verdicts'
import { capitalise } from '../wording'

/** What one inspection made of a subject. */
export interface Step {
  inspection: InspectionView
  sign: Sign
  /** "asked", "asked again", "mentioned, not a formal action", "partly addressed". */
  word: string
  /** In our words, or in the report's between quotation marks; empty if nothing is held but the sign. */
  said: string
  citations: Citation[]
}

/** What the record holds of one inspection on a subject. */
function listHeld(actions: readonly ImprovementAction[], id: string) {
  const followUps = actions.flatMap((action) =>
    action.followUps
      .filter(({ inspection }) => inspection === id)
      .map((held) => ({ action, held })),
  )
  const mentions = actions
    .flatMap(({ earlierMentions }) => earlierMentions)
    .filter(({ inspection }) => inspection === id)
  return { asked: actions.filter(({ inspection }) => inspection === id), followUps, mentions }
}

type Held = ReturnType<typeof listHeld>

/** The sign of a step. What is asked for again came back, whatever an earlier action's verdict makes of it. */
function findSign(
  { asked, followUps, mentions }: Held,
  earlier: readonly ImprovementAction[],
): Sign | undefined {
  if (asked.length > 0) return earlier.length > 0 ? 'recurring' : 'asked'
  const last = followUps.at(-1)
  if (last !== undefined) return last.held.verdict
  if (mentions.length > 0) return 'mentioned'
  if (earlier.length === 0) return undefined
  if (earlier.some(({ verdict }) => verdict === 'not-examined')) return 'not-examined'
  // A verdict of "no later evidence" holds for every later report.
  return earlier.every(({ verdict }) => verdict === 'no-later-evidence')
    ? 'no-later-evidence'
    : 'nothing-held'
}

/** All that is said, each text once; with two follow-ups, which request each of them is about. */
function formatHeld({ asked, followUps, mentions }: Held, index: RecordIndex): string {
  const texts = [
    ...asked.flatMap((action) => [action.asked ?? '', formatVerbatim(action) ?? '']),
    ...followUps.map(({ action, held }) => {
      const of = `${index.inspection(action.inspection)?.label ?? ''} request, ${formatSign(held.verdict)}`
      const about = followUps.length > 1 ? `On the ${of}: ` : ''
      return `${about}${held.evidence} ${capitalise(CONFIDENCE_WORDS[held.confidence])}.`
    }),
    ...mentions.map(({ said }) => said),
  ]
  return [...new Set(texts)].filter((text) => text !== '').join(' ')
}

/**
 * A subject's history, one step an inspection, earliest first (rules 11 and 12). `actions` are those on it,
 * earliest first. Inspections before the first word on it are left out; one after it, of which nothing is
 * held, says so.
 */
export function buildSteps(actions: readonly ImprovementAction[], index: RecordIndex): Step[] {
  const dayOf = (action: ImprovementAction) => index.inspection(action.inspection)?.day
  return [...index.inspections].reverse().flatMap((inspection) => {
    const held = listHeld(actions, inspection.inspection.id)
    const { day } = inspection
    const earlier = actions.filter((action) => (dayOf(action) ?? day) < day)
    const sign = findSign(held, earlier)
    if (sign === undefined) return []
    const word = held.asked.length > 0 && earlier.length > 0 ? 'asked again' : formatSign(sign)
    const citations = [
      ...held.asked.flatMap((action) => action.citations),
      ...held.followUps.flatMap((followUp) => followUp.held.citations),
      ...held.mentions.flatMap((mention) => mention.citations),
    ]
    return [{ inspection, sign, word, said: formatHeld(held, index), citations }]
  })
}
