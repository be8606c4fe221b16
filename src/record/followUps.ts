import type { InspectionView, RecordIndex } from './recordIndex'
import { VERDICTS, type Confidence, type ImprovementAction, type Verdict } from './schema/actions'
import type { Citation } from './schema/citations'
import type { Area } from './schema/frameworks'

/** How each verdict is named and explained to a reader (rule 11). */
export const VERDICT_WORDS: Record<Verdict, { word: string; explained: string }> = {
  recurring: { word: 'Recurring', explained: 'A later inspection came back to it.' },
  'not-yet-inspected-again': {
    word: 'Not yet inspected again',
    explained: 'There has been no graded inspection since.',
  },
  'partly-addressed': {
    word: 'Partly addressed',
    explained: 'Later reports show progress on part of it.',
  },
  addressed: { word: 'Addressed', explained: 'Later reports describe the change asked for.' },
  'no-later-evidence': {
    word: 'No later evidence',
    explained: 'Later reports do not speak of it.',
  },
}

/** How sure the record is of a reading. */
export const CONFIDENCE_WORDS: Record<Confidence, string> = {
  high: 'our confidence: high',
  medium: 'our confidence: medium',
  low: 'our confidence: low',
}

/** Whom an action was asked of, inside a sentence. */
export const ASKED_OF_WORDS: Record<ImprovementAction['askedOf'], string> = {
  authority: 'the council',
  'safeguarding-board': 'the safeguarding board',
}

/** One stop of an action's thread through the inspections. */
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
      /** True where this inspection asked for the same again, as an action of its own. */
      askedAgain: boolean
    }
)

export interface ActionView {
  action: ImprovementAction
  areas: Area[]
  /** Earliest first. */
  steps: ThreadStep[]
  /** The earlier action that this one asks for again. */
  repeats: RelatedAction | undefined
  /** Later actions that ask for this one again, earliest first. */
  repeatedBy: RelatedAction[]
}

/** An action as another one names it. */
export interface RelatedAction {
  id: string
  title: string
  inspection: InspectionView
}

/** Actions under one verdict. */
export interface ActionGroup {
  verdict: Verdict
  word: string
  explained: string
  actions: ActionView[]
}

function buildRelated(action: ImprovementAction, index: RecordIndex): RelatedAction[] {
  const inspection = index.inspection(action.inspection)
  return inspection === undefined ? [] : [{ id: action.id, title: action.title, inspection }]
}

function buildAskedStep(action: ImprovementAction, again: boolean, index: RecordIndex) {
  const inspection = index.inspection(action.inspection)
  if (inspection === undefined) return []
  const { asked: said, because, citations } = action
  return [{ kind: 'asked' as const, again, because, inspection, said, citations }]
}

/** Steps that lead to no inspection of the record are left to the check. */
function buildSteps(
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

/** What was asked and the thread of it through later inspections (rules 11 and 12). */
export function buildActionView(action: ImprovementAction, index: RecordIndex): ActionView {
  const { actions } = index.record
  const repeaters = actions.filter((other) => other.repeats === action.id)
  const repeated = actions.find((other) => other.id === action.repeats)
  return {
    action,
    areas: action.areas.map(index.vocabulary.area),
    steps: buildSteps(action, repeaters, index),
    repeats: repeated && buildRelated(repeated, index)[0],
    repeatedBy: repeaters
      .flatMap((repeater) => buildRelated(repeater, index))
      .sort((a, b) =>
        a.inspection.inspection.started.localeCompare(b.inspection.inspection.started),
      ),
  }
}

/** All actions by verdict, recurring ones first; inside a group the latest inspection first. */
export function buildActionGroups(index: RecordIndex): ActionGroup[] {
  const started = (action: ImprovementAction) =>
    index.inspection(action.inspection)?.inspection.started ?? ''
  return VERDICTS.map((verdict) => ({
    verdict,
    ...VERDICT_WORDS[verdict],
    actions: index.record.actions
      .filter((action) => action.verdict === verdict)
      .sort((a, b) => started(b).localeCompare(started(a)))
      .map((action) => buildActionView(action, index)),
  })).filter((group) => group.actions.length > 0)
}

/** The word at the head of a step: "asked", "asked again", "noted, not asked", "partly addressed". */
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
