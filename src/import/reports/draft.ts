/*
 * What is read from one report: a draft for an editor to look over, or a refusal. Nothing here is guessed or
 * reworded. Days are "2024-06-10", pages are those of the file, from 1.
 */

/** Where something is printed, and its words: one line, curly marks kept, otherwise as printed. */
export interface Printed {
  page: number
  words: string
}

/** Where the draft comes from. */
export interface Provenance {
  /** The file's name as given, on one line. */
  name: string
  /** SHA-256 of the file in 64 small hexadecimal digits. */
  sha256: string
  pages: number
  /** The library that read the file: "pdfjs-dist 5.6.205". */
  library: string
}

/** An authority that a report may be about. The caller chooses the ids and gets them back. */
export interface KnownAuthority {
  id: string
  name: string
  /** Other names of the same authority, and of a trust that runs its services. */
  otherNames?: readonly string[]
}

/** Whose report it is. `unmatched`: no known authority has the name, or several have. */
export type DraftAuthority = Printed & { name: string } & (
    { state: 'matched'; id: string } | { state: 'unmatched'; candidates: string[] }
  )

/** The days on site. `last` is absent if a single day is printed. */
export interface DraftPeriod extends Printed {
  first: string
  last?: string
}

/** The grade as id, or "not judged" where the report prints those words. */
export type ReadGrade = string
export const NOT_JUDGED = 'not judged'

export interface GradeReading extends Printed {
  /** Three independent readings: the first page's text, its table, and the headings of sections. */
  by: 'text' | 'table' | 'heading'
  grade: ReadGrade
}

/**
 * One judgement of the framework. Only `agreed` and `one-reading` have a grade; a disputed one never gets
 * one. `not-printed`: the report has no place for it, such as a re-inspection without the board.
 */
export type DraftJudgement = { judgement: string; readings: GradeReading[] } & (
  | { state: 'agreed' | 'one-reading'; grade: ReadGrade; printedGrade: string }
  | { state: 'disputed' | 'not-found' | 'not-printed' }
)

export type ActionKind = 'priority' | 'improvement' | 'recommendation'

/** Paragraphs that the report itself names beside an action: "(paragraphs 37, 38)". */
export interface DraftLink extends Printed {
  paragraphs: number[]
}

/** Something that the report asks for, verbatim. */
export interface DraftAction {
  /** Its place among the draft's actions, from 1. */
  order: number
  text: string
  kind: ActionKind
  askedOf: 'council' | 'board'
  /** The heading within the list, or the numbered sentence above its bullets. */
  group?: string
  page: number
  /** Only if it runs over the page. */
  toPage?: number
  /** The printed number; without one, `item` is its place in its list, from 1. */
  paragraph?: number
  item?: number
  subItems: Printed[]
  links: DraftLink[]
  /** "This was a recommendation at the last inspection", as printed. */
  repeatsEarlier?: Printed
  /** Its place in the children's social care national framework, as printed since March 2025. */
  outcome?: 1 | 2 | 3 | 4
  enabler?: 1 | 2 | 3
}

/** A numbered paragraph, or a bullet of the reports that number nothing (`item`, from 1 on each page). */
export interface DraftParagraph {
  number?: number
  item?: number
  /** The judgement of whose section it is part; absent in summaries and lists. */
  judgement?: string
  page: number
  toPage?: number
  text: string
}

/** A sentence about an earlier inspection or visit with a printed date. */
export interface DraftMention extends Printed {
  kind: 'inspection' | 'visit'
  /** "2014-03", or "2014-03-12" if the day is printed. */
  when: string
  paragraph?: number
}

/** The reuse terms on the last pages. */
export type DraftTerms = ({ state: 'open' | 'non-commercial' } & Printed) | { state: 'not-read' }

export type CheckKind =
  'authority' | 'days' | 'published' | 'inspector' | 'grade' | 'actions' | 'paragraphs' | 'terms'

/** Something for the editor to look at: one sentence. */
export interface DraftCheck {
  kind: CheckKind
  /** The judgement, or the number of an action or paragraph, that it is about. */
  about?: string
  page: number
  sentence: string
}

export interface ReportDraft {
  provenance: Provenance
  /** The title as printed. */
  title: Printed
  authority: DraftAuthority
  /** Id as in frameworks.json. */
  framework: string
  isReinspection: boolean
  /** One or two; none if no days could be read. */
  periods: DraftPeriod[]
  /** Only if printed, as in SIF reports since 2014. */
  published?: Printed & { day: string }
  inspector?: Printed & { name: string }
  /** All judgements of the framework, in its order. */
  judgements: DraftJudgement[]
  actions: DraftAction[]
  /** False: "the report prints no list", which never means that nothing was asked. */
  listPrinted: boolean
  paragraphs: DraftParagraph[]
  mentions: DraftMention[]
  terms: DraftTerms
  checks: DraftCheck[]
}

export type RefusalKind =
  | 'not-a-pdf'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'too-slow'
  | 'no-text'
  | 'visit-letter'
  | 'joint-inspection'
  | 'board-review'
  | 'looked-after-children'
  | 'other-document'

export interface ReportRefusal {
  name: string
  kind: RefusalKind
  /** Two sentences: what the file is, and what to do. */
  sentence: string
}

export type ReadReport = { ok: true; draft: ReportDraft } | { ok: false; refusal: ReportRefusal }

/** A file to read. Nothing about it is trusted. */
export interface ReportFile {
  name: string
  bytes: Uint8Array
}
