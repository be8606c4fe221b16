import { buildThread, type ThreadStep } from './actionThread'
import type { InspectionView, RecordIndex } from '../recordIndex'
import type { ImprovementAction } from '../schema/actions'
import { VERDICTS, type Verdict } from '../schema/enums'
import type { Area } from '../schema/frameworks'
import { describeVerdict } from '../verdicts'

export interface ActionView {
  action: ImprovementAction
  areas: Area[]
  /** Earliest first. */
  steps: ThreadStep[]
  /** The earlier action that this one repeats. */
  repeats: RelatedAction | undefined
  /** Later actions that repeat this one, earliest first. */
  repeatedBy: RelatedAction[]
}

/** An action as mentioned by another one. */
export interface RelatedAction {
  id: string
  title: string
  inspection: InspectionView
}

/** The actions with one verdict. */
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

/** An action with its history through later inspections (rules 11 and 12). */
export function buildActionView(action: ImprovementAction, index: RecordIndex): ActionView {
  const { actions } = index.record
  const repeaters = actions.filter((other) => other.repeats === action.id)
  const repeated = actions.find((other) => other.id === action.repeats)
  return {
    action,
    areas: action.areas.map(index.vocabulary.area),
    steps: buildThread(action, repeaters, index),
    repeats: repeated && buildRelated(repeated, index)[0],
    repeatedBy: repeaters
      .flatMap((repeater) => buildRelated(repeater, index))
      .sort((a, b) =>
        a.inspection.inspection.started.localeCompare(b.inspection.inspection.started),
      ),
  }
}

/** All actions by verdict, recurring ones first; within a group, latest inspection first. */
export function buildActionGroups(index: RecordIndex): ActionGroup[] {
  const started = (action: ImprovementAction) =>
    index.inspection(action.inspection)?.inspection.started ?? ''
  return VERDICTS.map((verdict) => ({
    verdict,
    ...describeVerdict(verdict, index),
    actions: index.record.actions
      .filter((action) => action.verdict === verdict)
      .sort((a, b) => started(b).localeCompare(started(a)))
      .map((action) => buildActionView(action, index)),
  })).filter((group) => group.actions.length > 0)
}
