import {
  formatGradeWords,
  type InspectionView,
  type JudgementView,
  type RecordIndex,
} from '../recordIndex'
import type { Area } from '../schema/frameworks'
import type { GradeOnScale, Vocabulary } from '../vocabulary'
import { formatWhen } from '../wording'

/** Why an inspection gave an area no grade (rule 2: never a blank). `brief` is `why` in one to four words. */
export type Absence =
  { kind: 'not-judged'; why: string; brief: string } | { kind: 'not-known'; why: string }

/**
 * What an inspection says about an area. A joint grade belongs to all its areas together and to none alone
 * (rule 1), so it has its own kind and cannot be mistaken for the grade of one area.
 */
export type GradeOrAbsence<Judgement = JudgementView> =
  | { kind: 'graded'; judgement: Judgement }
  | { kind: 'graded-jointly'; judgement: Judgement; jointWith: Area[] }
  | Absence

/** `findGiven` finds the judgement that the inspection gave, by its id in the framework. */
function findGradeOrAbsence<Judgement>(
  area: Area,
  inspection: Pick<PublishedInspection, 'framework' | 'missing'>,
  vocabulary: Vocabulary,
  findGiven: (id: string) => Judgement | undefined,
): GradeOrAbsence<Judgement> {
  const framework = vocabulary.framework(inspection.framework)
  const asked = framework.judgements.find(({ areas }) => areas.includes(area.id))
  if (asked === undefined) {
    const reason = framework.notJudged.find((entry) => entry.area === area.id)
    return reason === undefined
      ? { kind: 'not-known', why: 'the framework does not say why' }
      : { kind: 'not-judged', why: reason.why, brief: reason.brief }
  }
  const judgement = findGiven(asked.id)
  if (judgement === undefined) {
    const missing = inspection.missing.find((entry) => entry.judgement === asked.id)
    return missing?.kind === undefined
      ? { kind: 'not-known', why: missing?.why ?? 'the source does not say why' }
      : { kind: 'not-judged', why: missing.why, brief: 'not judged' }
  }
  if (asked.areas.length === 1) return { kind: 'graded', judgement }
  const jointWith = asked.areas.filter((id) => id !== area.id).map(vocabulary.area)
  return { kind: 'graded-jointly', judgement, jointWith }
}

/** What a comparison with other authorities needs of an inspection: its framework and its grades. */
export interface PublishedInspection {
  framework: string
  judgements: readonly { judgement: string; grade: string; printedGrade: string }[]
  missing: readonly { judgement: string; kind?: 'not-judged' | undefined; why: string }[]
}

/** A grade of another authority. `words`: as printed; on an older scale, both its word and the printed one. */
export interface PublishedGrade {
  grade: GradeOnScale
  words: string
}

/** What an inspection of another authority says about an area. */
export function findPublishedGrade(
  inspection: PublishedInspection,
  area: Area,
  vocabulary: Vocabulary,
): GradeOrAbsence<PublishedGrade> {
  return findGradeOrAbsence(area, inspection, vocabulary, (id) => {
    const given = inspection.judgements.find(({ judgement }) => judgement === id)
    if (given === undefined) return undefined
    const { printedGrade } = given
    const grade = vocabulary.grade(inspection.framework, given.grade)
    const isOlder = grade.plain !== undefined
    return { grade, words: isOlder ? formatGradeWords(grade, printedGrade) : printedGrade }
  })
}

/** What one inspection of the record says about an area. */
export interface GradeOrAbsenceAt {
  inspection: InspectionView
  gradeOrAbsence: GradeOrAbsence
}

/** One area over time, latest inspection first. */
export interface AreaHistory {
  area: Area
  gradesOrAbsences: GradeOrAbsenceAt[]
}

export function buildAreaHistory(
  area: Area,
  { inspections, vocabulary }: RecordIndex,
): AreaHistory {
  return {
    area,
    gradesOrAbsences: inspections.map((view) => ({
      inspection: view,
      gradeOrAbsence: findGradeOrAbsence(area, view.inspection, vocabulary, (id) =>
        view.judgements.find(({ key }) => key === `${view.inspection.id}/${id}`),
      ),
    })),
  }
}

/** The judgement that covers an area, alone or jointly; undefined for an absence. */
export function findJudgement<Judgement>(
  gradeOrAbsence: GradeOrAbsence<Judgement>,
): Judgement | undefined {
  return 'judgement' in gradeOrAbsence ? gradeOrAbsence.judgement : undefined
}

/**
 * Absences in words, with equal ones combined: "not judged on its own in 2019 or 2024". Names the inspections
 * in the given order and skips those that gave a grade.
 */
export function formatAbsences(gradesOrAbsences: readonly GradeOrAbsenceAt[]): string[] {
  const groups = new Map<string, { absence: Absence; inspections: InspectionView[] }>()
  for (const { gradeOrAbsence, inspection } of gradesOrAbsences) {
    if ('judgement' in gradeOrAbsence) continue
    const absence = gradeOrAbsence
    const key = 'brief' in absence ? absence.brief : `not known: ${absence.why}`
    const group = groups.get(key) ?? { absence, inspections: [] }
    group.inspections.push(inspection)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ absence, inspections }) => {
    const when = formatWhen(inspections, 'or')
    return 'brief' in absence ? `${absence.brief} ${when}` : `not known ${when} (${absence.why})`
  })
}
