import { measureGaps } from '../../record/england/gaps'
import type { AreaCounts, EnglandFile, GradeCounts } from '../../record/schema/england'
import type { Source } from '../../record/schema/evidence'
import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'
import { FAMILY } from '../authorities/findFramework'
import { groupBy } from '../identity/contradictions'
import { buildEnglandFacts } from './buildEnglandFacts'
import { classifyArea, selectFamilyAreas, type AreaGrade } from './classifyArea'
import { isOfficialSource, type Facts } from './facts'

/** `day`: the first day. */
type Counted = Pick<Inspection, 'framework' | 'judgements'> & { day: string }

/** An authority's inspections, from Ofsted's list only. */
interface CountedAuthority {
  /** False for an abolished authority: its inspections count in their year, but not among the latest. */
  isCurrent: boolean
  inspections: readonly Counted[]
}

function countGrades(grades: readonly string[], scale: readonly string[]): GradeCounts {
  return scale.map((grade) => ({ grade, count: grades.filter((given) => given === grade).length }))
}

function countJointly(
  judged: readonly AreaGrade[],
  scale: readonly string[],
): AreaCounts['jointly'] {
  const byAreas = new Map<string, { areas: string[]; grades: string[] }>()
  for (const grade of judged) {
    if (grade.kind !== 'graded-jointly') continue
    const key = grade.areas.join(' ')
    const entry = byAreas.get(key) ?? { areas: [...grade.areas], grades: [] }
    entry.grades.push(grade.grade)
    byAreas.set(key, entry)
  }
  return [...byAreas.values()].map(({ areas, grades }) => ({
    areas,
    grades: countGrades(grades, scale),
  }))
}

/** The grades of all scales of a family, best first, without duplicates. */
function selectScale({ scales }: FrameworksFile, frameworks: readonly Framework[]): string[] {
  const ids = new Set(frameworks.map(({ scale }) => scale))
  return [
    ...new Set(
      scales.filter(({ id }) => ids.has(id)).flatMap(({ grades }) => grades.map(({ id }) => id)),
    ),
  ]
}

function countInspections(inspections: readonly Counted[], file: FrameworksFile, family: string) {
  const frameworks = file.frameworks.filter((framework) => framework.family === family)
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]))
  const scale = selectScale(file, frameworks)
  const areas = selectFamilyAreas(file, family).map((area): AreaCounts => {
    const judged = inspections.flatMap((inspection): AreaGrade[] => {
      const framework = byId.get(inspection.framework)
      return framework === undefined ? [] : [classifyArea(inspection, framework, area)]
    })
    const count = (kind: AreaGrade['kind']) => judged.filter((grade) => grade.kind === kind).length
    const own = judged.flatMap((grade) => (grade.kind === 'graded' ? [grade.grade] : []))
    return {
      area,
      grades: countGrades(own, scale),
      jointly: countJointly(judged, scale),
      notJudged: count('not-judged'),
      notKnown: count('not-known'),
    }
  })
  return { inspections: inspections.length, areas }
}

const byStart = (a: Counted, b: Counted) => a.day.localeCompare(b.day)

/**
 * The counts for England: by the latest inspection of each current authority, and by the year in which
 * inspections started. Undefined if there are no inspections.
 */
function buildEngland(
  authorities: readonly CountedAuthority[],
  frameworks: FrameworksFile,
  family: string,
  { asAt, source }: { asAt: string; source: Source },
): EnglandFile | undefined {
  const latest = authorities
    .filter(({ isCurrent }) => isCurrent)
    .flatMap(({ inspections }) => [...inspections].sort(byStart).slice(-1))
    .sort(byStart)
  const [first, last] = [latest[0], latest.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const all = authorities.flatMap(({ inspections }) => inspections)
  const years = [...new Set(all.map(({ day }) => day.slice(0, 4)))].sort()
  return {
    schemaVersion: 1,
    asAt,
    source,
    latest: {
      from: first.day,
      to: last.day,
      ...countInspections(latest, frameworks, family),
    },
    years: years.map((year) => ({
      year: Number(year),
      ...countInspections(
        all.filter(({ day }) => day.startsWith(year)),
        frameworks,
        family,
      ),
    })),
  }
}

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
