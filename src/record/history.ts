import type { InspectionView, JudgementView, RecordIndex } from './recordIndex'
import type { Area } from './schema/frameworks'

/**
 * What an inspection says of an area (rule 2: absence has a kind, never a blank).
 * A joint grade belongs to all its areas together and to none alone (rule 1), so it
 * is a kind of its own and cannot be mistaken for a grade of one area.
 */
export type Standing =
  | { kind: 'graded'; judgement: JudgementView }
  | { kind: 'graded-jointly'; judgement: JudgementView; together: Area[] }
  | { kind: 'not-judged'; why: string }
  | { kind: 'not-known'; why: string }

export interface StandingAt {
  inspection: InspectionView
  standing: Standing
}

/** One area over time, latest inspection first. */
export interface AreaHistory {
  area: Area
  standings: StandingAt[]
}

function findStanding(view: InspectionView, area: Area, index: RecordIndex): Standing {
  const judgement = view.judgements.find((entry) => entry.areas.some(({ id }) => id === area.id))
  if (judgement !== undefined) {
    if (judgement.areas.length === 1) return { kind: 'graded', judgement }
    const together = judgement.areas.filter(({ id }) => id !== area.id)
    return { kind: 'graded-jointly', judgement, together }
  }
  const missing = view.inspection.missing.find((entry) =>
    index.vocabulary.judgement(view.framework.id, entry.judgement).areas.includes(area.id),
  )
  if (missing !== undefined) return { kind: 'not-known', why: missing.why }
  const notJudged = view.framework.notJudged.find((entry) => entry.area === area.id)
  if (notJudged !== undefined) return { kind: 'not-judged', why: notJudged.why }
  return { kind: 'not-known', why: 'the record does not say' }
}

/** The history of one area. */
export function buildAreaHistory(area: Area, index: RecordIndex): AreaHistory {
  return {
    area,
    standings: index.inspections.map((inspection) => ({
      inspection,
      standing: findStanding(inspection, area, index),
    })),
  }
}

/** The grade that stands for an area, alone or jointly, if one was given. */
export function gradedJudgement(standing: Standing): JudgementView | undefined {
  return standing.kind === 'graded' || standing.kind === 'graded-jointly'
    ? standing.judgement
    : undefined
}
