import type { InspectionView, RecordIndex } from '../recordIndex'
import type { ImprovementAction } from '../schema/actions'
import type { Citation } from '../schema/citations'
import type { Confidence, Verdict } from '../schema/enums'
import { VERDICT_WORDS } from '../verdicts'

/** One step in an action's history across inspections. */
export type ThreadStep = {
  inspection: InspectionView
  said: string
  citations: Citation[]
} & (
  | { kind: 'noted' }
  | { kind: 'asked'; again: boolean; because: string | undefined }
  | {
      kind: 'followed-up'
      verdict: Verdict
      confidence: Confidence
      /** True if this inspection asked for the same thing again, as a separate action. */
      askedAgain: boolean
    }
)

function buildAskedStep(action: ImprovementAction, again: boolean, index: RecordIndex) {
  const inspection = index.inspection(action.inspection)
  if (inspection === undefined) return []
  const { asked: said, because, citations } = action
  return [{ kind: 'asked' as const, again, because, inspection, said, citations }]
}

/**
 * An action's steps, earliest first: noted before, asked, followed up, asked again (rules 11 and 12).
 * `repeaters` are later actions that ask for the same. A step without a known inspection is left out;
 * `checkRecord` reports it.
 */
export function buildThread(
  action: ImprovementAction,
  repeaters: readonly ImprovementAction[],
  index: RecordIndex,
): ThreadStep[] {
  const noted = action.earlierMentions.flatMap(({ said, citations, ...mention }) => {
    const inspection = index.inspection(mention.inspection)
    return inspection ? [{ kind: 'noted' as const, inspection, said, citations }] : []
  })
  const followedUp = action.followUps.flatMap(({ evidence, citations, ...followUp }) => {
    const inspection = index.inspection(followUp.inspection)
    if (inspection === undefined) return []
    const askedAgain = repeaters.some((repeater) => repeater.inspection === followUp.inspection)
    const { verdict, confidence } = followUp
    const kind = 'followed-up' as const
    return [{ kind, verdict, confidence, askedAgain, inspection, said: evidence, citations }]
  })
  const followed = new Set(action.followUps.map((followUp) => followUp.inspection))
  return [
    ...noted,
    ...buildAskedStep(action, action.repeats !== undefined, index),
    ...followedUp,
    ...repeaters
      .filter((repeater) => !followed.has(repeater.inspection))
      .flatMap((repeater) => buildAskedStep(repeater, true, index)),
  ].sort((a, b) => a.inspection.inspection.started.localeCompare(b.inspection.inspection.started))
}

/** Why each inspection asked for it, earliest first. */
export function listFound(steps: readonly ThreadStep[]): { label: string; because: string }[] {
  return steps.flatMap((step) =>
    step.kind === 'asked' && step.because !== undefined
      ? [{ label: step.inspection.label, because: step.because }]
      : [],
  )
}

/** A step's heading: "asked", "asked again", "noted, not asked", "partly addressed". */
export function formatStepWord(step: ThreadStep): string {
  switch (step.kind) {
    case 'noted':
      return 'noted, not asked'
    case 'asked':
      return step.again ? 'asked again' : 'asked'
    case 'followed-up':
      return step.askedAgain ? 'asked again' : VERDICT_WORDS[step.verdict].word.toLowerCase()
  }
}
