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

/** One stop of an action's thread through the inspections. */
export type ThreadStep = {
  inspection: InspectionView
  said: string
  citations: Citation[]
} & (
  | { kind: 'noted' }
  | { kind: 'asked'; again: boolean }
  | { kind: 'followed-up'; verdict: Verdict; confidence: Confidence }
)

export interface ActionView {
  action: ImprovementAction
  areas: Area[]
  /** Earliest first. */
  steps: ThreadStep[]
}

/** Actions under one verdict. */
export interface ActionGroup {
  verdict: Verdict
  word: string
  explained: string
  actions: ActionView[]
}

function buildSteps(action: ImprovementAction, index: RecordIndex): ThreadStep[] {
  const steps: (ThreadStep | undefined)[] = [
    ...action.earlierMentions.map((mention) => {
      const inspection = index.inspection(mention.inspection)
      return inspection && { kind: 'noted' as const, inspection, ...pick(mention) }
    }),
    ...[index.inspection(action.inspection)].map(
      (inspection) =>
        inspection && {
          kind: 'asked' as const,
          again: action.repeats !== undefined,
          inspection,
          said: action.asked,
          citations: action.citations,
        },
    ),
    ...action.followUps.map((followUp) => {
      const inspection = index.inspection(followUp.inspection)
      return (
        inspection && {
          kind: 'followed-up' as const,
          verdict: followUp.verdict,
          confidence: followUp.confidence,
          inspection,
          said: followUp.evidence,
          citations: followUp.citations,
        }
      )
    }),
  ]
  return steps
    .filter((step) => step !== undefined)
    .sort((a, b) => a.inspection.inspection.started.localeCompare(b.inspection.inspection.started))
}

function pick({ said, citations }: { said: string; citations: Citation[] }) {
  return { said, citations }
}

/** What was asked and the thread of it through later inspections (rules 11 and 12). */
export function buildActionView(action: ImprovementAction, index: RecordIndex): ActionView {
  return {
    action,
    areas: action.areas.map(index.vocabulary.area),
    steps: buildSteps(action, index),
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
      return VERDICT_WORDS[step.verdict].word.toLowerCase()
  }
}
