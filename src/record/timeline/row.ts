import type { CitationView } from '../citations'
import type { KnownDate } from '../schema/dates'
import type { Area } from '../schema/frameworks'
import type { GradeOnScale } from '../vocabulary'
import { formatSentence } from '../wording'

interface RowFacts {
  /** Unique in the record. */
  key: string
  areas: Area[]
  /** "Care leavers", "Children in care and Care leavers, one joint grade". */
  subject: string
  /** The question as printed; for a visit, what it looked at and what came of it. */
  printed: string
  /** What the question was a part of, as printed. */
  partOf: string | undefined
  /** Days of the inspection or visit, as well as they are known. */
  when: string
  /** Why `when` is not exact. */
  whenNote: string | undefined
  framework: string
  citations: CitationView[]
  /** The whole row as one sentence, for who cannot see the mark. */
  sentence: string
}

/** Rule 2: where there is no grade there is the reason, in words. */
export type GradeOrReason =
  { grade: GradeOnScale; why: undefined } | { grade: undefined; why: string }

/** What an inspection says of one question: its grade, or why none is known. */
export type JudgementRow = RowFacts &
  GradeOrReason & {
    kind: 'judgement'
    inspection: string
    published: string
    /** Where the day of publication comes from, or why it is not exact. */
    publishedNote: string | undefined
  }

/** A visit; or an inspection under earlier rules, whose grades stand in no area's line. */
export interface VisitRow extends RowFacts {
  kind: 'visit'
  inspection: undefined
  grade: undefined
  why: string
  /** When its letter or report came out; where that is not held, its account says what is known. */
  published: string | undefined
  /** True where grades were given, under earlier rules. */
  graded: boolean
  /** How well it is known. */
  knowledge: string
  /** Words beside its mark, the fullest first. */
  brief: readonly string[]
}

/** One line of the timeline's table, and all that the mark for it says: chart and table share it. */
export type TimelineRow = JudgementRow | VisitRow

/** Where a date comes from, or why it is not exact. */
export function findWhy(date: KnownDate): string | undefined {
  return 'why' in date ? date.why : undefined
}

/** Parts as sentences, one after the other. */
export function joinSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(formatSentence)
    .join(' ')
}

/** "2024 report, p1; 2019 report, p1". */
export function formatCitationLabels(citations: readonly CitationView[]): string {
  return citations.map((citation) => citation.label).join('; ')
}
