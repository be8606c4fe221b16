import * as v from 'valibot'
import { Citations } from './citations'
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

/** Something that an inspection asked to be improved, in our words (rule 18). */
export const ImprovementAction = v.strictObject({
  id: Id,
  inspection: Id,
  /** Short, as a heading. */
  title: Text,
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
})

export type ImprovementAction = v.InferOutput<typeof ImprovementAction>
export type FollowUp = v.InferOutput<typeof FollowUp>
