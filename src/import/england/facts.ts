import * as v from 'valibot'
import { Day } from '../../record/schema/dates'
import { Source } from '../../record/schema/evidence'
import type { Visit } from '../../record/schema/inspections'
import { Id, Text } from '../../record/schema/text'

/*
 * England's facts, as the lists give them and as public/records/england/ keeps them. Every record that no
 * person wrote is made from these, in the build as in the browser.
 */

/** Where a fact stands: a source's id, a sheet and its row. */
export interface FactPlace {
  source: string
  sheet: string
  row: number
}

/** `public/records/england/sources.json`: the files that the facts were read from, and what was refused. */
export const Manifest = v.strictObject({
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  sources: v.array(
    v.strictObject({
      source: Source,
      file: Text,
      /** The day up to which it is known: its publication, else the day that it describes. */
      upTo: v.optional(Day),
      /** Of an official list: the day that it describes. */
      asAt: v.optional(Day),
      /** Of the file's bytes; added by the command. */
      sha256: v.optional(
        v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'a SHA-256 of 64 characters')),
      ),
    }),
  ),
  /** What was refused of an authority: its record is incomplete (rule 19). */
  refused: v.array(
    v.strictObject({ authority: Id, what: Text, where: Text, why: Text, source: Id }),
  ),
})
export type Manifest = v.InferOutput<typeof Manifest>

export interface AuthorityFact {
  id: string
  name: string
  gssCode: string
  /** Codes that it had before. */
  formerCodes: string[]
  dfeCode?: string
  region?: string
  type?: string
  /** What says that it no longer exists. */
  gone?: 'list' | 'lookup'
  /** Ofsted's page on it. */
  page?: string
  /** Sources of its codes and neighbours. */
  lookup?: string
  /** Statistical neighbours, nearest first. */
  neighbours: { dfeCode: string; name: string }[]
}

/** One judgement of an inspection: its grade, or why there is none (rule 2). */
export interface JudgementFact {
  judgement: string
  grade?: string
  absence?: 'not-judged' | 'not-known'
  /** As the source prints it: a grade or a word for none; may be empty. */
  printed: string
  /** Of an absence: the reason, in our words. */
  why?: string
  place: FactPlace
}

export interface InspectionFact {
  authority: string
  /** Unique in its authority: "ilacs-2024-06-10". Without a first day it has the day of publication. */
  id: string
  framework: string
  /** As printed: "ILACS Short Inspection"; the overview's "short". May be empty. */
  type: string
  started?: string
  ended?: string
  published?: string
  leadInspector?: string
  reportAddress?: string
  /** Every row about it, the most authoritative first. */
  places: FactPlace[]
  judgements: JudgementFact[]
}

export interface VisitFact {
  authority: string
  kind: Visit['kind']
  started: string
  published?: string
  theme?: string
  place: FactPlace
}

/** Two sources that differ about an inspection: what is displayed, and what the other says. */
export interface DifferenceFact {
  authority: string
  inspection: string
  /** The first area of a judgement, or "started", "published", "length". */
  subject: string
  shown: string
  shownPlace: FactPlace
  other: string
  otherPlace: FactPlace
}

export interface Facts extends Pick<Manifest, 'sources' | 'refused'> {
  authorities: AuthorityFact[]
  inspections: InspectionFact[]
  visits: VisitFact[]
  differences: DifferenceFact[]
}

/** Whether a source is Ofsted's own. What others compiled is never called official. */
export function isOfficialSource({ kind }: Pick<Source, 'kind'>): boolean {
  return kind === 'official-statistics'
}
