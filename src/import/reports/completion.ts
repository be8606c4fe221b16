import type { FrameworksFile } from '../../record/schema/frameworks'
import type { Authority, InspectionRecord } from '../../record/schema/record'
import type { ReportDraft } from './draft'

/** A sentence that an editor picked as a quotation, word for word. */
export interface PickedQuote {
  text: string
  page: number
  /** Only if its paragraph runs over the page. */
  toPage?: number
  /** Its paragraph's number; without one, the place of its bullet. */
  paragraph?: number
  item?: number
  /** Areas that the inspection judged, at least one. */
  areas: readonly string[]
}

/** An editor's answers about one draft. Nothing needs one, except what is asked in `Refused`. */
export interface DraftChoices {
  /** The id of the authority. */
  authority?: string
  /** The id of the inspection on record that the report is about, or "new". */
  inspection?: string
  /** "2024-06-10", if the report's own days could not be read. */
  started?: string | undefined
  /** "2024-07-23": reports since 2018 do not print it. */
  published?: string | undefined
  /** Grades of disputed judgements or ones not found, by judgement id. */
  grades?: Readonly<Record<string, string>>
  /** Areas of actions, by the action's `order`. */
  areas?: Readonly<Record<number, readonly string[]>>
  /** Actions that are not wanted, by `order`. */
  excluded?: readonly number[]
  /** Checks that were answered: their places in `draft.checks`, from 0. The others stay as unchecked. */
  answered?: readonly number[]
  quotes?: readonly PickedQuote[]
  /** The earlier action that one repeats, by the id of the later. Taken only if it is among `Completion.repeats`. */
  repeats?: Readonly<Record<string, string | undefined>>
}

export interface CompleteInput {
  /** What is completed. Without it, `imported`, or a new record. */
  record?: InspectionRecord | undefined
  /** Whether a person has worked on `record`: then a grade or date in it stays, even one from a list. */
  byHand?: boolean
  /** What Ofsted's list gives for this authority. */
  imported?: InspectionRecord | undefined
  /** In any order. */
  drafts: readonly ReportDraft[]
  frameworks: FrameworksFile
  /** Known authorities: a new record takes its name and codes from here. */
  authorities: readonly Authority[]
  /** "2026-11-21". */
  today: string
  /** By the SHA-256 of the draft's file. */
  choices?: Readonly<Record<string, DraftChoices>>
}

/** Why a draft was not taken. The first three can be answered by `DraftChoices`. */
export interface Refused {
  sha256: string
  name: string
  kind: 'authority' | 'inspection' | 'days' | 'framework' | 'fault'
  /** What is wrong, and what to do. */
  sentence: string
  /** Possible answers for `authority` or `inspection`. */
  candidates: { id: string; name: string }[]
}

/** Two actions that may ask for the same, and the subject that both name. */
export interface SuggestedRepeat {
  earlier: string
  later: string
  /** "Both may ask about return home interview." */
  reason: string
}

export interface Completion {
  /** Passes `checkRecord`. Undefined if no draft could be taken and there was no record. */
  record: InspectionRecord | undefined
  /** What was added, in a few words each; empty if nothing changed. */
  added: string[]
  /** Where report, list and record differ: one sentence each. */
  differences: string[]
  /** What to check: one sentence each, as `unchecked` in the record. */
  checks: string[]
  /** Offered to an editor, also those that `DraftChoices.repeats` links. */
  repeats: SuggestedRepeat[]
  refused: Refused[]
}

/** Thrown when a draft is refused; caught in `completeRecord`. */
export class DraftRefusal extends Error {
  constructor(
    readonly kind: Refused['kind'],
    sentence: string,
    readonly candidates: Refused['candidates'] = [],
  ) {
    super(sentence)
  }
}
