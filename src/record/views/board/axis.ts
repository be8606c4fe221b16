import { boundsOfKnownDate, dayAfter, dayOf, toDecimalYear } from '../../dates'
import type { RecordIndex } from '../../recordIndex'
import type { Framework } from '../../schema/frameworks'

/** The rules in use from one point of the axis on. */
export interface Period {
  framework: Framework
  /** Its start as a fraction of the axis; 0 if it began before. */
  from: number
  /** "2018 rules". */
  name: string
}

/** Years from the rules of the first grade to the year after the last check. */
export interface Axis {
  periods: Period[]
  /** The years and their middles as fractions of the axis. */
  years: { year: number; at: number }[]
  /** A day as a fraction of the axis; below 0 or above 1 if outside. */
  place: (day: string) => number
}

/** So that one inspection of this year does not fill the width. */
const FEWEST_YEARS = 5

function listDays({ record }: RecordIndex): string[] {
  return [
    ...record.inspections.map(dayOf),
    ...record.visits.flatMap((visit) => boundsOfKnownDate(visit.when)?.first ?? []),
  ]
}

/**
 * The last year of the axis's content: of the last check or, for an abolished authority, of its end. If its
 * end is not known, of its last entry: nothing shows that later rules applied to it.
 */
function findLastYear(index: RecordIndex): number {
  const { authority, keeping } = index.record
  const last =
    authority.abolished === undefined
      ? keeping.checkedOn
      : (boundsOfKnownDate(authority.abolished.when)?.last ?? listDays(index).sort().at(-1))
  return Number((last ?? keeping.checkedOn).slice(0, 4))
}

/** Where the axis starts: with the rules of the first grade or, without any grade, the first visit. */
function findStart(index: RecordIndex): string | undefined {
  const first = index.inspections.at(-1)
  if (first === undefined) return listDays(index).sort()[0]
  const { from } = first.framework
  return from < first.day ? from : first.day
}

/** `together`: records whose boards stand beside each other, on one scale; the rules are those of `index`. */
export function buildAxis(index: RecordIndex, together: readonly RecordIndex[] = [index]): Axis {
  const to = Math.max(...together.map(findLastYear)) + 2
  const starts = together.flatMap((other) => findStart(other) ?? [])
  const from = Math.min(...starts.map(toDecimalYear), to - FEWEST_YEARS)
  const share = (years: number) => (years - from) / (to - from)
  const place = (day: string) => share(toDecimalYear(day))
  const used = new Set(index.inspections.map(({ framework }) => framework.family))
  /** Rules of a family that has ended, and under which this authority was not inspected, say nothing here. */
  const frameworks = index.vocabulary.frameworks.filter(
    ({ family }) =>
      used.has(family) ||
      index.vocabulary.frameworks.some((other) => other.family === family && !other.to),
  )
  /** Rule 27: this authority may have been inspected under the rules before them even later. */
  const startOf = ({ from: day }: Framework) => {
    const late = index.inspections.find((view) => view.framework.from < day && view.day >= day)
    return place(late === undefined ? day : dayAfter(late.day))
  }
  const periods = frameworks.flatMap((framework, position): Period[] => {
    const next = frameworks[position + 1]
    const ends = next === undefined ? 1 : startOf(next)
    const starts = startOf(framework)
    if (ends <= 0 || starts >= 1) return []
    const name = `${framework.from.slice(0, 4)} rules`
    return [{ framework, from: Math.max(0, starts), name }]
  })
  const first = Math.ceil(from - 0.5)
  return {
    periods,
    years: Array.from({ length: to - first }, (_, offset) => ({
      year: first + offset,
      at: share(first + offset + 0.5),
    })),
    place,
  }
}
