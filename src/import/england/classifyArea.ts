import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'

/** What an inspection says about one area: exactly one of these. */
export type AreaGrade =
  | { kind: 'graded'; grade: string }
  | { kind: 'graded-jointly'; grade: string; areas: readonly string[] }
  | { kind: 'not-judged' }
  | { kind: 'not-known' }

/** The areas that any framework of a family judges, in the order of `frameworks.json`. */
export function selectFamilyAreas({ areas, frameworks }: FrameworksFile, family: string): string[] {
  const judged = new Set(
    frameworks
      .filter((framework) => framework.family === family)
      .flatMap(({ judgements }) => judgements.flatMap((judgement) => judgement.areas)),
  )
  return areas.map(({ id }) => id).filter((id) => judged.has(id))
}

/** Rules 1 and 2: a joint grade belongs to no single area, and every absence has a kind. */
export function classifyArea(
  inspection: Pick<Inspection, 'judgements'>,
  framework: Framework,
  area: string,
): AreaGrade {
  const judgement = framework.judgements.find(({ areas }) => areas.includes(area))
  if (judgement === undefined) return { kind: 'not-judged' }
  const given = inspection.judgements.find((entry) => entry.judgement === judgement.id)
  if (given === undefined) return { kind: 'not-known' }
  const { grade } = given
  if (judgement.areas.length === 1) return { kind: 'graded', grade }
  return { kind: 'graded-jointly', grade, areas: judgement.areas }
}
