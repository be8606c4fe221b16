import * as v from 'valibot'
import { Day } from './dates'
import { Source } from './evidence'
import { Id } from './text'

const Count = v.pipe(
  v.number('a whole number'),
  v.integer('a whole number'),
  v.minValue(0, '0 or more'),
)

/** How often each grade was given, best to worst, including counts of 0. */
const GradeCounts = v.pipe(
  v.array(v.strictObject({ grade: Id, count: Count })),
  v.minLength(1, 'at least one grade'),
)

/** Grades given to several areas as one: they belong to all of them and to none alone (rule 1). */
const JointCounts = v.strictObject({ areas: v.array(Id), grades: GradeCounts })

/**
 * One area across a number of inspections. Each inspection counts once: graded alone, graded jointly, not
 * judged under its framework, or grade unknown.
 */
const AreaCounts = v.strictObject({
  area: Id,
  grades: GradeCounts,
  jointly: v.array(JointCounts),
  notJudged: Count,
  notKnown: Count,
})

function countGrades(grades: v.InferOutput<typeof GradeCounts>): number {
  return grades.reduce((sum, { count }) => sum + count, 0)
}

const addsUp = ({ inspections, areas }: { inspections: number; areas: AreaCounts[] }) =>
  areas.every(({ grades, jointly, notJudged, notKnown }) => {
    const joint = jointly.reduce((sum, entry) => sum + countGrades(entry.grades), 0)
    return countGrades(grades) + joint + notJudged + notKnown === inspections
  })
const ADDS_UP = 'for each area as many inspections as are counted'

const tally = { inspections: Count, areas: v.pipe(v.array(AreaCounts), v.minLength(1)) }

/** The grades given in the inspections that started in one year. They do not show the state of England. */
const YearCounts = v.pipe(
  v.strictObject({
    year: v.pipe(v.number('a year'), v.integer('a whole year')),
    ...tally,
  }),
  v.check((counts) => addsUp(counts), ADDS_UP),
)

/**
 * How long the last gaps between full inspections of one authority were. Unlike the counts they rest on every list,
 * Ofsted's own or not.
 */
const Gaps = v.pipe(
  v.strictObject({
    count: Count,
    /** The later inspections of these gaps began on days from `from` to `to`. */
    from: Day,
    to: Day,
    /** The middle half of the gaps, in days from first day to first day. */
    low: Count,
    high: Count,
    /** How many rest on a list that is not Ofsted's. */
    unofficial: Count,
    /** How many of the same time are left out, because a first day is not known. */
    unknown: Count,
    /** The day up to which the newest list goes. */
    upTo: Day,
  }),
  v.check(
    ({ from, to, upTo, low, high }) => from <= to && to <= upTo && low <= high,
    'days and lengths in order: "from", "to", "upTo"; "low", "high"',
  ),
)

/**
 * Counts for England from Ofsted's own list: how many authorities have which grade on a day, by the latest
 * inspection of each, and which grades each year's inspections gave.
 */
export const EnglandFile = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  asAt: Day,
  source: Source,
  latest: v.pipe(
    v.strictObject({
      /** The days on which the first and the last of these inspections started. */
      from: Day,
      to: Day,
      /** Authorities with an inspection that could not be read, so that their latest grade may be missing. */
      incomplete: v.optional(Count),
      ...tally,
    }),
    v.check((counts) => addsUp(counts), ADDS_UP),
  ),
  years: v.array(YearCounts),
  gaps: v.optional(Gaps),
})

export type EnglandFile = v.InferOutput<typeof EnglandFile>
export type Gaps = v.InferOutput<typeof Gaps>
export type AreaCounts = v.InferOutput<typeof AreaCounts>
export type GradeCounts = v.InferOutput<typeof GradeCounts>
