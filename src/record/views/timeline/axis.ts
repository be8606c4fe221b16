import { boundsOfKnownDate, toYears } from '../../dates'
import type { RecordIndex } from '../../recordIndex'

/** A range of the axis, as fractions of its length: 0 is the left end, 1 the right. */
export interface Stretch {
  from: number
  to: number
}

/** The framework in use over a range. */
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
  /** The range before the first known framework, if the axis shows one. */
  before: Stretch | undefined
  /** A day as a fraction of the axis; below 0 or above 1 if outside. */
  place: (day: string) => number
}

/** Today's position on an axis; undefined if it is outside or not known. */
export function placeToday(
  { place }: Pick<TimelineAxis, 'place'>,
  today: string | undefined,
): number | undefined {
  const at = today === undefined ? -1 : place(today)
  return at < 0 || at > 1 ? undefined : at
}

/** At least this many years, so that two inspections a year apart do not fill the width. */
const FEWEST_YEARS = 6
/** Room after the last year, for the label of the last mark and for today. */
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
