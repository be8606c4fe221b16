import type { CitationView } from '../../citations'
import type { KnownDate } from '../../schema/dates'
import type { Area } from '../../schema/frameworks'
import type { GradeOnScale } from '../../vocabulary'

interface RowFacts {
  /** Unique in the record. */
  key: string
  areas: Area[]
  /** "Care leavers", "Children in care and Care leavers, one joint grade". */
  subject: string
  /** The judgement's title as printed; for a visit, what it looked at and its outcome. */
  printed: string
  /** The judgement that it is a part of, as printed. */
  partOf: string | undefined
  /** Days of the inspection or visit, as exact as they are known. */
  when: string
  /** Why `when` is not exact. */
  whenNote: string | undefined
  framework: string
  citations: CitationView[]
  /** The whole row as a sentence, for readers who cannot see the mark. */
  sentence: string
}

/** Rule 2: where there is no grade, the reason is given in words. */
export type GradeOrReason =
  { grade: GradeOnScale; gradeWords: string; why: undefined } | { grade: undefined; why: string }

/** What an inspection says about one judgement: its grade, or why none is known. */
export type JudgementRow = RowFacts &
  GradeOrReason & {
    kind: 'judgement'
    inspection: string
    published: string
    /** Where the publication day comes from, or why it is not exact. */
    publishedNote: string | undefined
  }

/** A visit, or an inspection under earlier rules, whose grades are not shown in any area's row. */
export interface VisitRow extends RowFacts {
  kind: 'visit'
  inspection: undefined
  grade: undefined
  why: string
  /** When its letter or report was published; undefined if the record does not have it. */
  published: string | undefined
  /** True if it gave grades, under earlier rules. */
  graded: boolean
  /** How well it is known. */
  knowledge: string
  /** Labels for its mark, longest first. */
  brief: readonly string[]
}

/** What stands behind a mark: a judgement or a visit, with everything that is said of it. */
export type BoardFact = JudgementRow | VisitRow

/** Where a date comes from, or why it is not exact. */
export function findWhy(date: KnownDate): string | undefined {
  return 'why' in date ? date.why : undefined
}

/** "2024 report, p1; 2019 report, p1". */
export function formatCitationLabels(citations: readonly CitationView[]): string {
  return citations.map((citation) => citation.label).join('; ')
}
