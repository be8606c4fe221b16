import * as v from 'valibot'
import { ImprovementAction } from './actions'
import { Citations } from './citations'
import { SUCCESSION_STATES } from './enums'
import { Day, KnownDate } from './dates'
import { Disagreement, Figure, Finding, Passage, Source, Unchecked } from './evidence'
import { Inspection, OtherWork, Visit } from './inspections'
import { Quote } from './quotes'
import { Id, Text, WebAddress } from './text'

/** The councils in a succession, by their full names: "Cumberland Council". */
const Councils = v.pipe(
  v.array(
    v.strictObject({
      name: Text,
      gssCode: v.optional(Text),
      /** The id of its record, if the site has one; added by a build. */
      record: v.optional(Id),
      /** Of a predecessor: the days on which the reports of its inspections came out; added by a build. */
      reports: v.optional(v.array(Day)),
    }),
  ),
  v.minLength(1, 'at least one council'),
)

/**
 * Rule 26: one council takes over from another. An entry names this authority's successors or its
 * predecessors, never both.
 */
const Succession = v.strictObject({
  state: v.picklist(SUCCESSION_STATES),
  /** The day on which the successors start. */
  when: KnownDate,
  successors: v.optional(Councils),
  predecessors: v.optional(Councils),
  note: v.optional(Text),
  citations: Citations,
})

const Authority = v.strictObject({
  /** Also the record's file name: "hampshire". */
  id: Id,
  name: Text,
  /** The council's full name: "Hampshire County Council". */
  council: Text,
  /** Nine-character code of the Office for National Statistics. */
  gssCode: v.optional(Text),
  /** Three-digit code of the Department for Education. */
  dfeCode: v.optional(Text),
  /** Set if the authority no longer exists. */
  abolished: v.optional(v.strictObject({ when: KnownDate, note: Text })),
  /** The councils that succeed or preceded this authority. */
  succession: v.optional(v.pipe(v.array(Succession), v.minLength(1, 'at least one entry'))),
  /** Statistical neighbours by DfE code, nearest first. */
  statisticalNeighbours: v.optional(v.array(v.strictObject({ dfeCode: Text, name: Text })), []),
})

/** Rule 15: who maintains the record, whom to tell about a mistake, and when it was last checked. */
const Keeping = v.strictObject({
  maintainer: Text,
  corrections: v.strictObject({
    email: v.optional(v.pipe(v.string(), v.email('an e-mail address'))),
    address: v.optional(WebAddress),
    /** True until there is a real contact; the check warns about it. */
    placeholder: v.optional(v.boolean()),
  }),
  checkedOn: Day,
  /** Written by the import: while it fits the record, nobody has edited it and an import may replace it. */
  importFingerprint: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'a fingerprint of 64 characters')),
  ),
})

/**
 * Rule 19: something about this authority was refused on import, so the record is incomplete and nothing in
 * it may be called the latest.
 */
const MissingPart = v.strictObject({
  /** What is missing, in plain words: "An inspection", "The overall grade of one inspection". */
  what: Text,
  /** The file, with sheet and row. */
  where: Text,
  /** Why it was refused. */
  why: Text,
})

/** Everything known about one authority's children's services inspections: one file. */
export const InspectionRecord = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  authority: Authority,
  keeping: Keeping,
  /** Absent if nothing is known to be missing. */
  incomplete: v.optional(v.pipe(v.array(MissingPart), v.minLength(1, 'at least one entry'))),
  inspections: v.array(Inspection),
  visits: v.array(Visit),
  otherWork: v.array(OtherWork),
  actions: v.array(ImprovementAction),
  quotes: v.array(Quote),
  findings: v.array(Finding),
  passages: v.optional(v.array(Passage)),
  figures: v.array(Figure),
  sources: v.array(Source),
  disagreements: v.array(Disagreement),
  /** Absent if nothing is open. */
  unchecked: v.optional(v.pipe(v.array(Unchecked), v.minLength(1, 'at least one entry'))),
})

export type InspectionRecord = v.InferOutput<typeof InspectionRecord>
export type Authority = v.InferOutput<typeof Authority>
export type Succession = v.InferOutput<typeof Succession>
export type CouncilInSuccession = v.InferOutput<typeof Councils>[number]
export type MissingPart = v.InferOutput<typeof MissingPart>
