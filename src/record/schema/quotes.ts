import * as v from 'valibot'
import { Citations } from './citations'
import { VOICES } from './enums'
import { Id, Text } from './text'

/**
 * Words exactly as printed (rule 14). The mark is not part of the text: `gap` means that words after the
 * segment were dropped without a sign; `sic` that the segment ends in an error of the source.
 */
const Segment = v.strictObject({
  text: Text,
  mark: v.optional(v.picklist(['gap', 'sic'])),
})

/**
 * Verbatim words and who said them. In the newspaper's voice they are the newspaper's own account of the
 * inspection, never Ofsted's words (rule 8).
 */
export const Quote = v.strictObject({
  id: Id,
  /** The article, or the report, that printed the words. */
  source: Id,
  /** The inspection that they are about. */
  inspection: Id,
  voice: v.picklist(VOICES),
  speaker: Text,
  role: v.optional(Text),
  organisation: Text,
  segments: v.pipe(v.array(Segment), v.minLength(1, 'at least one segment')),
  areas: v.pipe(v.array(Id), v.minLength(1, 'at least one area')),
  /** Its place among the three that are shown first. */
  first: v.optional(v.picklist([1, 2, 3])),
  /** How the words compare with the inspection report, in our words. */
  comparedWithReport: v.optional(Text),
  /** The place in the source and, if the report has the words or their substance, in the report. */
  citations: Citations,
})

export type Quote = v.InferOutput<typeof Quote>
