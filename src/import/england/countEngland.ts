import { measureGaps } from '../../record/england/gaps'
import type { EnglandFile } from '../../record/schema/england'
import type { FrameworksFile } from '../../record/schema/frameworks'
import { FAMILY } from '../authorities/findFramework'
import { groupBy } from '../identity/contest'
import { buildEngland } from './buildEngland'
import { buildEnglandFacts } from './buildEnglandFacts'
import { isOfficialSource, type Facts } from './facts'

/**
 * England's counts by Ofsted's newest list: only what an official list says counts, except for the gaps, which are
 * the last ones known. Undefined without a list.
 */
export function countEngland(facts: Facts, frameworks: FrameworksFile): EnglandFile | undefined {
  const official = facts.sources.filter(({ source }) => isOfficialSource(source))
  const [newest] = official
  if (newest?.asAt === undefined) return undefined
  const ids = new Set(official.map(({ source }) => source.id))
  const families = new Map(frameworks.frameworks.map(({ id, family }) => [id, family]))
  const byAuthority = groupBy(facts.inspections, ({ authority }) => authority)
  const counted = facts.authorities.map(({ id, gone }) => ({
    isCurrent: gone === undefined,
    inspections: (byAuthority.get(id) ?? []).flatMap(
      ({ framework, started, places, judgements }) => {
        const isOfficial = places.some(({ source }) => ids.has(source))
        if (started === undefined || !isOfficial || families.get(framework) !== FAMILY) return []
        const given = judgements.flatMap(({ judgement, grade, printed, place }) =>
          grade === undefined || !ids.has(place.source)
            ? []
            : [{ judgement, grade, printedGrade: printed, citations: [place] }],
        )
        return [{ framework, day: started, judgements: given }]
      },
    ),
  }))
  const { asAt, source } = newest
  const england = buildEngland(counted, frameworks, FAMILY, { asAt, source })
  const current = new Set(facts.authorities.filter(({ gone }) => !gone).map(({ id }) => id))
  const lacking = facts.refused.filter(
    ({ authority, source: id }) => ids.has(id) && current.has(authority),
  )
  const incomplete = new Set(lacking.map(({ authority }) => authority)).size
  const gaps = measureGaps(buildEnglandFacts(facts, new Set()), 'newest')
  return (
    england && {
      ...england,
      latest: { ...england.latest, ...(incomplete > 0 && { incomplete }) },
      ...(gaps !== undefined && { gaps }),
    }
  )
}
