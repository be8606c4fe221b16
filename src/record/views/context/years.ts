import type { EnglandFile } from '../../schema/england'
import type { Vocabulary } from '../../vocabulary'
import { isJoint, tallyCounts, type Subject, type Tally } from './tally'

export interface YearTally {
  year: number
  tally: Tally
}

/** The grades that a subject was given, by the year in which inspections started. */
export interface SubjectYears {
  subject: Subject
  /** Only years with a grade for the subject, earliest first. */
  years: YearTally[]
  /** The other years in words: "2018 to 2022: judged jointly". */
  otherYears: string | undefined
}

/** "2018 to 2022, 2024": consecutive years become one span. */
function formatSpans(years: readonly number[]): string {
  const spans: [number, number][] = []
  for (const year of years) {
    const last = spans.at(-1)
    if (last?.[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return spans
    .map(([from, to]) => (from === to ? String(from) : `${String(from)} to ${String(to)}`))
    .join(', ')
}

function formatOtherYears(subject: Subject, years: readonly YearTally[]): string | undefined {
  const otherwise = years.filter(({ tally }) => tally.otherwise > 0).map(({ year }) => year)
  const none = years.filter(({ tally }) => tally.otherwise === 0).map(({ year }) => year)
  const parts = [
    ...(otherwise.length === 0
      ? []
      : [
          `${formatSpans(otherwise)}: ${isJoint(subject) ? 'judged separately' : 'judged jointly'}`,
        ]),
    ...(none.length === 0 ? [] : [`${formatSpans(none)}: no grade`]),
  ]
  return parts.length === 0 ? undefined : parts.join('; ')
}

/**
 * England's grades by the year in which inspections started. Each year's inspections are of different
 * authorities, so they do not show the state of England, and no line connects the years.
 */
export function buildYears(
  subjects: readonly Subject[],
  { years }: EnglandFile,
  vocabulary: Vocabulary,
): SubjectYears[] {
  return subjects
    .map((subject) => {
      const tallies = years.flatMap((counts): YearTally[] => {
        const tally = tallyCounts(subject, counts, vocabulary)
        return tally === undefined ? [] : [{ year: counts.year, tally }]
      })
      return {
        subject,
        years: tallies.filter(({ tally }) => tally.graded > 0),
        otherYears: formatOtherYears(
          subject,
          tallies.filter(({ tally }) => tally.graded === 0),
        ),
      }
    })
    .filter((group) => group.years.length > 0)
}
