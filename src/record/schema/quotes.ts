import * as v from 'valibot'
import { Citations } from './citations'
import { VOICES } from './closedLists'
import { Id, Text } from './text'

/**
 * A run of words exactly as printed (rule 14). The mark stands beside the text:
 * `gap` after a segment: words were dropped there without being shown; `sic`: the
 * segment ends in a slip of the source.
 */
const Segment = v.strictObject({
  text: Text,
  mark: v.optional(v.picklist(['gap', 'sic'])),
})

/**
 * Verbatim words and who said them. For the newspaper's voice the words are the
 * newspaper's own account of the inspection, never Ofsted's (rule 8).
 */
export const Quote = v.strictObject({
  id: Id,
  /** The article that printed the words. */
  source: Id,
  /** The inspection that they are about. */
  inspection: Id,
  voice: v.picklist(VOICES),
  speaker: Text,
  role: v.optional(Text),
  organisation: Text,
  segments: v.pipe(v.array(Segment), v.minLength(1, 'at least one segment')),
  areas: v.pipe(v.array(Id), v.minLength(1, 'at least one area')),
  /** How the words compare with the inspection report, in ours. */
  comparedWithReport: v.optional(Text),
  /** Place in the article and, where the words or their substance stand there, in the report. */
  citations: Citations,
})

export type Quote = v.InferOutput<typeof Quote>
