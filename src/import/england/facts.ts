import type { Source } from '../../record/schema/evidence'
import type { Visit } from '../../record/schema/inspections'

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

/** A file as a source of records. */
export interface FactSource {
  source: Source
  file: string
  /** The day up to which it is known: its publication, else the day that it describes. */
  upTo?: string | undefined
  /** Of an official list: the day that it describes. */
  asAt?: string | undefined
  /** Of the file's bytes; added by the command. */
  sha256?: string | undefined
}

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

/** Something about an authority that was refused: its record is incomplete (rule 19). */
export interface RefusedFact {
  authority: string
  what: string
  where: string
  why: string
  source: string
}

export interface Facts {
  sources: FactSource[]
  authorities: AuthorityFact[]
  inspections: InspectionFact[]
  visits: VisitFact[]
  differences: DifferenceFact[]
  refused: RefusedFact[]
}

/** Whether a source is Ofsted's own. What others compiled is never called official. */
export function isOfficialSource({ kind }: Pick<Source, 'kind'>): boolean {
  return kind === 'official-statistics'
}
