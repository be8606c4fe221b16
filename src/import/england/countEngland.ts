import { buildGaps } from '../../record/england/gaps'
import type { AreaCounts, EnglandFile, GradeCounts } from '../../record/schema/england'
import type { Source } from '../../record/schema/evidence'
import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'
import { ILACS } from '../authorities/findFramework'
import { groupBy } from '../identity/contradictions'
import { buildEnglandFacts } from './buildEnglandFacts'
import { classifyArea, selectFamilyAreas, type AreaGrade } from './classifyArea'
import { isOfficialSource, type Facts } from './facts'

type CountedInspection = Pick<Inspection, 'framework' | 'judgements'> & { firstDay: string }

/** An authority's inspections, from Ofsted's list only. */
interface CountedAuthority {
  /** False for an abolished authority: its inspections count in their year, but not among the latest. */
  isCurrent: boolean
  inspections: readonly CountedInspection[]
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

/** The grades of all scales of some frameworks, best first, without duplicates. */
function selectScale({ scales }: FrameworksFile, frameworks: readonly Framework[]): string[] {
  const used = scales.filter(({ id }) => frameworks.some(({ scale }) => scale === id))
  return [...new Set(used.flatMap(({ grades }) => grades.map(({ id }) => id)))]
}

function countInspections(inspections: readonly CountedInspection[], file: FrameworksFile) {
  const frameworks = file.frameworks.filter(({ family }) => family === ILACS)
  const scale = selectScale(file, frameworks)
  const areas = selectFamilyAreas(file, ILACS).map((area): AreaCounts => {
    const judged = inspections.flatMap((inspection): AreaGrade[] => {
      const framework = frameworks.find(({ id }) => id === inspection.framework)
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

const byFirstDay = (a: CountedInspection, b: CountedInspection) =>
  a.firstDay.localeCompare(b.firstDay)

/**
 * The counts for England: by the latest inspection of each current authority, and by the year in which
 * inspections started. Undefined if there are no inspections.
 */
function buildEngland(
  authorities: readonly CountedAuthority[],
  frameworks: FrameworksFile,
  { asAt, source }: { asAt: string; source: Source },
): EnglandFile | undefined {
  const latest = authorities
    .filter(({ isCurrent }) => isCurrent)
    .flatMap(({ inspections }) => [...inspections].sort(byFirstDay).slice(-1))
    .sort(byFirstDay)
  const [first, last] = [latest[0], latest.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const all = authorities.flatMap(({ inspections }) => inspections)
  const years = [...new Set(all.map(({ firstDay }) => firstDay.slice(0, 4)))].sort()
  return {
    schemaVersion: 1,
    asAt,
    source,
    latest: { from: first.firstDay, to: last.firstDay, ...countInspections(latest, frameworks) },
    years: years.map((year) => {
      const inspections = all.filter(({ firstDay }) => firstDay.startsWith(year))
      return { year: Number(year), ...countInspections(inspections, frameworks) }
    }),
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
        if (started === undefined || !isOfficial || families.get(framework) !== ILACS) return []
        const given = judgements.flatMap(({ judgement, grade, printed, place }) =>
          grade === undefined || !ids.has(place.source)
            ? []
            : [{ judgement, grade, printedGrade: printed, citations: [place] }],
        )
        return [{ framework, firstDay: started, judgements: given }]
      },
    ),
  }))
  const { asAt, source } = newest
  const england = buildEngland(counted, frameworks, { asAt, source })
  const current = new Set(facts.authorities.filter(({ gone }) => !gone).map(({ id }) => id))
  const lacking = facts.refused.filter(
    ({ authority, source: id }) => ids.has(id) && current.has(authority),
  )
  const incomplete = new Set(lacking.map(({ authority }) => authority)).size
  const gaps = buildGaps(buildEnglandFacts(facts, new Set()), 'newest')
  if (england === undefined) return undefined
  return {
    ...england,
    latest: { ...england.latest, ...(incomplete > 0 && { incomplete }) },
    ...(gaps !== undefined && { gaps }),
  }
}
