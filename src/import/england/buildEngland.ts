import type { AreaCounts, EnglandFile, GradeCounts } from '../../record/schema/england'
import type { Source } from '../../record/schema/evidence'
import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'
import { classifyArea, selectFamilyAreas, type AreaGrade } from './classifyArea'

/** `day`: the first day. */
type Counted = Pick<Inspection, 'framework' | 'judgements'> & { day: string }

/** An authority's inspections, from Ofsted's list only. */
export interface CountedAuthority {
  /** False for an abolished authority: its inspections count in their year, but not among the latest. */
  isCurrent: boolean
  inspections: readonly Counted[]
}

function countGrades(grades: readonly string[], scale: readonly string[]): GradeCounts {
  return scale.map((grade) => ({ grade, count: grades.filter((given) => given === grade).length }))
}

function countJointly(
  standings: readonly AreaGrade[],
  scale: readonly string[],
): AreaCounts['jointly'] {
  const byAreas = new Map<string, { areas: string[]; grades: string[] }>()
  for (const standing of standings) {
    if (standing.kind !== 'graded-jointly') continue
    const key = standing.areas.join(' ')
    const entry = byAreas.get(key) ?? { areas: [...standing.areas], grades: [] }
    entry.grades.push(standing.grade)
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
    const standings = inspections.flatMap((inspection): AreaGrade[] => {
      const framework = byId.get(inspection.framework)
      return framework === undefined ? [] : [classifyArea(inspection, framework, area)]
    })
    const count = (kind: AreaGrade['kind']) =>
      standings.filter((standing) => standing.kind === kind).length
    const own = standings.flatMap((standing) =>
      standing.kind === 'graded' ? [standing.grade] : [],
    )
    return {
      area,
      grades: countGrades(own, scale),
      jointly: countJointly(standings, scale),
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
export function buildEngland(
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
