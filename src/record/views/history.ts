import type { InspectionView, JudgementView, RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import { formatWhen } from '../wording'

/**
 * What an inspection says about an area (rule 2: an absence has a kind, never a blank). A joint grade belongs
 * to all its areas together and to none alone (rule 1), so it has its own kind and cannot be mistaken for the
 * grade of one area.
 */
export type GradeOrAbsence =
  | { kind: 'graded'; judgement: JudgementView }
  | { kind: 'graded-jointly'; judgement: JudgementView; jointWith: Area[] }
  | { kind: 'not-judged'; why: string; brief: string }
  | { kind: 'not-known'; why: string }

export interface GradeOrAbsenceAt {
  inspection: InspectionView
  gradeOrAbsence: GradeOrAbsence
}

/** One area over time, latest inspection first. */
export interface AreaHistory {
  area: Area
  gradesOrAbsences: GradeOrAbsenceAt[]
}

function findGradeOrAbsence(view: InspectionView, area: Area, index: RecordIndex): GradeOrAbsence {
  const judgement = view.judgements.find((entry) => entry.areas.some(({ id }) => id === area.id))
  if (judgement !== undefined) {
    if (judgement.areas.length === 1) return { kind: 'graded', judgement }
    const jointWith = judgement.areas.filter(({ id }) => id !== area.id)
    return { kind: 'graded-jointly', judgement, jointWith }
  }
  const missing = view.inspection.missing.find((entry) =>
    index.vocabulary.judgement(view.framework.id, entry.judgement).areas.includes(area.id),
  )
  if (missing !== undefined)
    return missing.kind === undefined
      ? { kind: 'not-known', why: missing.why }
      : { kind: 'not-judged', why: missing.why, brief: 'not judged' }
  const notJudged = view.framework.notJudged.find((entry) => entry.area === area.id)
  if (notJudged !== undefined)
    return { kind: 'not-judged', why: notJudged.why, brief: notJudged.brief }
  return { kind: 'not-known', why: 'the record does not say why' }
}

export function buildAreaHistory(area: Area, index: RecordIndex): AreaHistory {
  return {
    area,
    gradesOrAbsences: index.inspections.map((inspection) => ({
      inspection,
      gradeOrAbsence: findGradeOrAbsence(inspection, area, index),
    })),
  }
}

/** The grade that covers an area, single or joint, if one was given. */
export function findJudgement(gradeOrAbsence: GradeOrAbsence): JudgementView | undefined {
  return gradeOrAbsence.kind === 'graded' || gradeOrAbsence.kind === 'graded-jointly'
    ? gradeOrAbsence.judgement
    : undefined
}

/** Words before and after the names of inspections: "not judged" in 2019 or 2024. */
interface Absence {
  before: string
  after: string
}

function describeAbsence(gradeOrAbsence: GradeOrAbsence): Absence | undefined {
  if (gradeOrAbsence.kind === 'not-judged') return { before: gradeOrAbsence.brief, after: '' }
  if (gradeOrAbsence.kind === 'not-known')
    return { before: 'not known', after: ` (${gradeOrAbsence.why})` }
  return undefined
}

/**
 * Absences in words, with equal ones combined: "not judged on its own in 2019 or 2024". Names the inspections
 * in the given order and skips those that gave a grade.
 */
export function formatAbsences(gradesOrAbsences: readonly GradeOrAbsenceAt[]): string[] {
  const groups = new Map<string, { words: Absence; inspections: InspectionView[] }>()
  for (const { gradeOrAbsence, inspection } of gradesOrAbsences) {
    const words = describeAbsence(gradeOrAbsence)
    if (words === undefined) continue
    const group = groups.get(words.before + words.after) ?? { words, inspections: [] }
    group.inspections.push(inspection)
    groups.set(words.before + words.after, group)
  }
  return [...groups.values()].map(
    ({ words, inspections }) => `${words.before} ${formatWhen(inspections, 'or')}${words.after}`,
  )
}
