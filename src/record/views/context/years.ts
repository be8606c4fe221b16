import type { EnglandFile } from '../../schema/england'
import type { Vocabulary } from '../../vocabulary'
import { tallyCounts, type Subject, type Tally } from './tally'

export interface YearTally {
  year: number
  tally: Tally
}

/** The grades that a subject was given, by the year in which inspections started. */
export interface SubjectYears {
  subject: Subject
  /** Earliest first; some may have no grade for the subject. */
  years: YearTally[]
}

/**
 * England's grades by the year in which inspections started. Each year's inspections are of different
 * authorities, so they do not show the state of England, and no line connects the years. Subjects without a
 * grade in any year are left out.
 */
export function buildYears(
  subjects: readonly Subject[],
  { years }: EnglandFile,
  vocabulary: Vocabulary,
): SubjectYears[] {
  return subjects
    .map((subject) => ({
      subject,
      years: years.flatMap((counts): YearTally[] => {
        const tally = tallyCounts(subject, counts, vocabulary)
        return tally === undefined ? [] : [{ year: counts.year, tally }]
      }),
    }))
    .filter((group) => group.years.some(({ tally }) => tally.graded > 0))
}
