import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { GeneratedInspection } from './inspections'
import type { Random } from './random'

/** One judgement's areas: what was judged jointly stays together. */
export function pickAreas({ framework }: GeneratedInspection, random: Random): string[] {
  const judgement = framework.judgements[random.whole(framework.judgements.length)]
  return [...(judgement?.areas ?? [])]
}

/** The areas that are bodies of their own, of which nothing is asked of the authority. */
export function selectSeparateAreas({ areas }: FrameworksFile): Set<string> {
  return new Set(areas.filter((area) => area.separateBody !== undefined).map((area) => area.id))
}
