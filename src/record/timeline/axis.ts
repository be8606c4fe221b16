import { boundsOfKnownDate, toYears } from '../dates'
import type { RecordIndex } from '../recordIndex'

/** A stretch of the axis, as shares of its length: 0 is its left end, 1 its right. */
export interface Stretch {
  from: number
  to: number
}

/** The rules in force over a stretch. */
export interface Era extends Stretch {
  framework: string
  name: string
  shortName: string
  briefName: string
  note: string
}

export interface AxisYear {
  year: number
  /** The middle of the year. */
  at: number
  inspected: boolean
}

export interface TimelineAxis {
  years: AxisYear[]
  eras: Era[]
  /** The stretch before the first framework that is known, if the axis shows one. */
  before: Stretch | undefined
  /** A day as a share of the axis; below 0 or above 1 outside it. */
  place: (day: string) => number
}

/** Finds today on an axis; nothing where it lies outside, or is not known. */
export function placeToday(
  { place }: Pick<TimelineAxis, 'place'>,
  today: string | undefined,
): number | undefined {
  const at = today === undefined ? -1 : place(today)
  return at < 0 || at > 1 ? undefined : at
}

/** So that two inspections a year apart do not fill the width. */
const FEWEST_YEARS = 6
/** Room after the day the record was checked: for the words of the last mark, and for today. */
const YEARS_AHEAD = 2

function listDays({ record }: RecordIndex): string[] {
  return [
    ...record.inspections.map((inspection) => inspection.started),
    ...record.visits.flatMap((visit) => boundsOfKnownDate(visit.when)?.first ?? []),
  ]
}

function findFirstYear(index: RecordIndex): number {
  return Math.min(...listDays(index).map((day) => Number(day.slice(0, 4))))
}

/**
 * The last year that the axis speaks of: of the check, or of the end of an authority that no
 * longer exists. Where that is not known its last entry counts: no later rules applied to it
 * for certain.
 */
function findLastYear(index: RecordIndex): number {
  const { authority, keeping } = index.record
  const last =
    authority.abolished === undefined
      ? keeping.checkedOn
      : (boundsOfKnownDate(authority.abolished.when)?.last ?? listDays(index).sort().at(-1))
  return Number((last ?? keeping.checkedOn).slice(0, 4))
}

/** The years' axis: from the first inspection or visit to two years after the last year. */
export function buildAxis(index: RecordIndex): TimelineAxis {
  const to = findLastYear(index) + YEARS_AHEAD
  const from = Math.min(findFirstYear(index), to - FEWEST_YEARS)
  const share = (years: number) => (years - from) / (to - from)
  const place = (day: string) => share(toYears(day))
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  const eras = index.vocabulary.frameworks
    .map((framework, position, all) => {
      const next = all[position + 1]
      return {
        framework: framework.id,
        name: framework.name,
        shortName: framework.shortName,
        briefName: framework.briefName,
        note: framework.note,
        from: clip(place(framework.from)),
        to: next === undefined ? 1 : clip(place(next.from)),
      }
    })
    .filter((era) => era.to > era.from)
  const inspected = new Set(index.inspections.map((view) => view.inspection.started.slice(0, 4)))
  const first = eras[0]?.from ?? 0
  return {
    years: Array.from({ length: to - from }, (_, offset) => ({
      year: from + offset,
      at: share(from + offset + 0.5),
      inspected: inspected.has(String(from + offset)),
    })),
    eras,
    before: first > 0 ? { from: 0, to: first } : undefined,
    place,
  }
}
