import * as v from 'valibot'
import { Citations } from './citations'
import { KnownDate } from './dates'
import { CONFIDENCES, VERDICTS } from './enums'
import { Id, Text } from './text'

/** What a later inspection said about an earlier action: a reading, not a sign-off. */
const FollowUp = v.strictObject({
  inspection: Id,
  verdict: v.picklist(VERDICTS.filter((verdict) => verdict !== 'not-yet-inspected-again')),
  evidence: Text,
  confidence: v.picklist(CONFIDENCES),
  citations: Citations,
})

/** An earlier report that noted the subject without asking for action (rule 12). */
const EarlierMention = v.strictObject({ inspection: Id, said: Text, citations: Citations })

/** What the council says of an action. It stands in the council's voice and changes no verdict (rule 25). */
const CouncilAnswer = v.strictObject({
  /** What is planned or done. */
  text: Text,
  /** The day by which the council means to have done it. */
  due: v.optional(KnownDate),
  /** The council's own word for how far it has come. */
  state: v.optional(Text),
  /** Who is answerable for it at the council. */
  owner: v.optional(Text),
  /** The day of the answer. */
  given: KnownDate,
  citations: Citations,
})

/** A question that a scrutiny committee can ask: ours, with what it rests on. */
const ScrutinyQuestion = v.strictObject({
  text: Text,
  /** What the reports say that leads to the question, in our words. */
  evidence: Text,
  citations: Citations,
})

/** The longest title that stays on one line. */
const MAX_SHORT = 70

/** Something that an inspection asked to be improved, in our words (rule 18). */
export const ImprovementAction = v.strictObject({
  id: Id,
  inspection: Id,
  /** What was asked, as a heading. */
  title: Text,
  /** The title for one line, ours. */
  short: v.optional(
    v.pipe(Text, v.maxLength(MAX_SHORT, `at most ${String(MAX_SHORT)} characters`)),
  ),
  /** What was asked, in full, in our words. */
  asked: Text,
  /** The findings that led to it. */
  because: v.optional(Text),
  askedOf: v.picklist(['authority', 'safeguarding-board']),
  areas: v.pipe(v.array(Id), v.minLength(1, 'at least one area')),
  /** True if the areas come from us and not from the report. */
  areasAreOurReading: v.boolean(),
  citations: Citations,
  earlierMentions: v.optional(v.array(EarlierMention), []),
  /** Rule 12: the earlier action that this one repeats. */
  repeats: v.optional(Id),
  followUps: v.array(FollowUp),
  verdict: v.picklist(VERDICTS),
  confidence: v.optional(v.picklist(CONFIDENCES)),
  /** The limits of the verdict, in a sentence. */
  verdictNote: v.optional(Text),
  answer: v.optional(CouncilAnswer),
  question: v.optional(ScrutinyQuestion),
})

export type ImprovementAction = v.InferOutput<typeof ImprovementAction>
export type CouncilAnswer = v.InferOutput<typeof CouncilAnswer>
export type ScrutinyQuestion = v.InferOutput<typeof ScrutinyQuestion>
export type FollowUp = v.InferOutput<typeof FollowUp>
