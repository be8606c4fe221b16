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

/** Rule 23: a paragraph of a report, word for word, neither strength nor weakness. */
export const Passage = v.strictObject({
  id: Id,
  inspection: Id,
  /** Empty if it stands in no judgement's section. */
  areas: v.array(Id),
  text: Text,
  citations: Citations,
})

/** A question on what a program read that nobody has answered yet. */
export const Unchecked = v.strictObject({
  text: Text,
  inspection: v.optional(Id),
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

const Terms = v.union(
  [
    v.strictObject({
      state: v.picklist(['open', 'non-commercial']),
      page: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    v.strictObject({ state: v.literal('not-read') }),
  ],
  'terms: { "state": "open" | "non-commercial", "page": … }, or { "state": "not-read" }',
)

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
  /** Of a report: what it says of reusing its words, and on which page. Left out, that was not read. */
  terms: v.optional(Terms),
  /** Of a report that a program read: the file's name, its SHA-256, and the library with its version. */
  readFrom: v.optional(
    v.strictObject({
      file: Text,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'a SHA-256 of 64 characters')),
      library: Text,
    }),
  ),
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
export type Passage = v.InferOutput<typeof Passage>
export type Unchecked = v.InferOutput<typeof Unchecked>
export type Figure = v.InferOutput<typeof Figure>
export type Source = v.InferOutput<typeof Source>
export type Disagreement = v.InferOutput<typeof Disagreement>
