import type { KnownDate } from '../../src/record/schema/dates'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { Inspection } from '../../src/record/schema/inspections'
import type { InspectionRecord } from '../../src/record/schema/record'
import { type ExpectedInspection } from './expected-grades'
import { compareIds, compareValue } from './read'

/** One judgement of a framework as the record knows it, with the areas that it covers. */
interface GradedAreas {
  readonly inspection: string
  readonly areas: readonly string[]
  readonly grade: string
}

function dayOf(date: KnownDate): string | undefined {
  return 'day' in date ? date.day : undefined
}

function judgementsOf(frameworks: FrameworksFile, framework: string) {
  return frameworks.frameworks.find(({ id }) => id === framework)?.judgements ?? []
}

function compareInspection(
  found: Inspection,
  expected: ExpectedInspection,
  frameworks: FrameworksFile,
): string[] {
  const { id, source } = expected
  const whySilent = 'why' in found.published ? found.published.why : undefined
  const lead = 'name' in found.leadInspector ? found.leadInspector.name : undefined
  const printed = judgementsOf(frameworks, expected.framework)
  const cited = [found, ...found.judgements].every(({ citations }) =>
    citations.some((one) => one.source === source && one.page === 1),
  )
  return [
    ...compareValue(`${id} framework`, found.framework, expected.framework),
    ...compareValue(`${id} report`, found.report, source),
    ...compareValue(`${id} started`, found.started, expected.started),
    ...compareValue(`${id} ended`, dayOf(found.ended), expected.ended),
    ...compareValue(`${id} published`, dayOf(found.published), expected.published),
    ...(whySilent === undefined ? [`${id} published: does not say where the day comes from`] : []),
    ...compareValue(`${id} lead inspector`, lead, expected.leadInspector),
    ...compareValue(`${id} missing judgements`, found.missing, []),
    ...(cited ? [] : [`${id}: page 1 of ${source} is not cited for it and for each grade`]),
    ...compareIds(
      `${id} judgement`,
      found.judgements.map(({ judgement }) => judgement),
      expected.grades.map(({ judgement }) => judgement),
    ),
    ...expected.grades.flatMap((grade) => {
      const where = `${id} ${grade.judgement}`
      const given = found.judgements.find(({ judgement }) => judgement === grade.judgement)
      const asked = printed.find((judgement) => judgement.id === grade.judgement)
      return [
        ...compareValue(`${where} name`, asked?.printed, grade.printedName),
        ...compareValue(`${where} areas`, asked?.areas, grade.areas),
        ...compareValue(`${where} grade`, given?.grade, grade.grade),
        ...compareValue(
          `${where} printed grade`,
          given?.printedGrade.toLowerCase(),
          grade.printedGrade.toLowerCase(),
        ),
      ]
    }),
  ]
}

/**
 * Lists where the record's graded inspections and the table differ, either way: dates,
 * lead inspectors, frameworks, judgements with their areas, and grades.
 */
export function compareGrades(
  record: InspectionRecord,
  frameworks: FrameworksFile,
  expected: readonly ExpectedInspection[],
): string[] {
  const ids = record.inspections.map(({ id }) => id)
  return [
    ...compareIds(
      'inspection',
      ids,
      expected.map(({ id }) => id),
    ),
    ...expected.flatMap((one) => {
      const found = record.inspections.find(({ id }) => id === one.id)
      return found === undefined ? [] : compareInspection(found, one, frameworks)
    }),
  ]
}

/** Every grade of the record with the areas that its judgement covers, jointly or alone. */
export function selectGradedAreas(
  record: InspectionRecord,
  frameworks: FrameworksFile,
): GradedAreas[] {
  return record.inspections.flatMap((inspection) =>
    inspection.judgements.map(({ judgement, grade }) => ({
      inspection: inspection.id,
      areas:
        judgementsOf(frameworks, inspection.framework).find(({ id }) => id === judgement)?.areas ??
        [],
      grade,
    })),
  )
}
