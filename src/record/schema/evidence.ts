import * as v from 'valibot'
import { Citations } from './citations'
import { SOURCE_KINDS } from './enums'
import { KnownDate } from './dates'
import { Id, Text, WebAddress } from './text'

/** What an inspection found in one or more areas, in our words (rule 18). */
export const Finding = v.strictObject({
  id: Id,
  inspection: Id,
  areas: v.pipe(v.array(Id), v.minLength(1, 'at least one area')),
  kind: v.picklist(['strength', 'weak-spot']),
  text: Text,
  citations: Citations,
})

/** A number, with what it counts and the date it refers to. */
export const Figure = v.strictObject({
  id: Id,
  /** As shown: "6,502", "around 6,500". */
  value: Text,
  /** What it counts: "children in need". */
  counts: Text,
  asOf: KnownDate,
  inspection: v.optional(Id),
  areas: v.optional(v.array(Id), []),
  note: v.optional(Text),
  citations: Citations,
})

/** A document. Without an `address`, its citation shows these details instead of a link (rule 10). */
export const Source = v.strictObject({
  id: Id,
  kind: v.picklist(SOURCE_KINDS),
  publisher: Text,
  title: v.optional(Text),
  /** Its name in citations: "2014 report", "Daily Echo, 22 April 2014". */
  shortName: Text,
  published: KnownDate,
  address: v.optional(WebAddress),
  pages: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Name, without extension, of the text file against which the check compares quotations. */
  textFile: v.optional(Id),
  note: v.optional(Text),
})

/** A disagreement between sources, and our assessment. */
export const Disagreement = v.strictObject({
  id: Id,
  subject: Text,
  says: v.pipe(
    v.array(v.strictObject({ source: Id, said: Text, citations: v.optional(Citations) })),
    v.minLength(1),
  ),
  assessment: Text,
  areas: v.optional(v.array(Id), []),
})

export type Finding = v.InferOutput<typeof Finding>
export type Figure = v.InferOutput<typeof Figure>
export type Source = v.InferOutput<typeof Source>
export type Disagreement = v.InferOutput<typeof Disagreement>
