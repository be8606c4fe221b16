import * as v from 'valibot'
import { Citations } from './citations'
import { KnownDate } from './dates'
import { CONFIDENCES, LISTS, VERDICTS } from './enums'
import { Id, Text } from './text'

/** What a later inspection said about an earlier action: a reading, not a sign-off. */
const FollowUp = v.strictObject({
  inspection: Id,
  verdict: v.picklist(
    VERDICTS.filter((id) => id !== 'not-yet-inspected-again' && id !== 'not-examined'),
  ),
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

/** Something that an inspection asked to be improved: in our words (rule 18), in the report's, or both. */
export const ImprovementAction = v.strictObject({
  id: Id,
  inspection: Id,
  /** What was asked, as a heading. Only an action with `verbatim` goes without. */
  title: v.optional(Text),
  /** The title for one line, ours. */
  short: v.optional(v.pipe(Text, v.maxLength(MAX_SHORT, `at most ${MAX_SHORT} characters`))),
  /** What was asked, in full, in our words. Only an action with `verbatim` goes without. */
  asked: v.optional(Text),
  /** Rule 23: the same in the report's words. */
  verbatim: v.optional(Text),
  /** The points below `verbatim`, in the report's words. */
  subItems: v.optional(v.pipe(v.array(Text), v.minLength(1, 'at least one point'))),
  /** The kind of list that it stands in. */
  list: v.optional(v.picklist(LISTS)),
  /** The heading within that list, as printed. */
  group: v.optional(Text),
  /** The numbers in the children's social care national framework that the report prints. */
  outcome: v.optional(v.picklist([1, 2, 3, 4])),
  enabler: v.optional(v.picklist([1, 2, 3])),
  /** The findings that led to it. */
  because: v.optional(Text),
  askedOf: v.picklist(['authority', 'safeguarding-board']),
  /** Rule 24: empty until somebody says which. */
  areas: v.optional(v.array(Id), []),
  /** True if the areas come from us and not from the report. Left out only without areas. */
  areasAreOurReading: v.optional(v.boolean()),
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
