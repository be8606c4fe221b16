import * as v from 'valibot'
import { ImprovementAction } from './actions'
import { Citations } from './citations'
import { SUCCESSION_STATES } from './closedLists'
import { Day, KnownDate } from './dates'
import { Disagreement, Figure, Finding, Source } from './evidence'
import { Inspection, OtherWork, Visit } from './inspections'
import { Quote } from './quotes'
import { Id, Text, WebAddress } from './text'

/** Councils that a succession names, in full: "Cumberland Council". */
const Councils = v.pipe(
  v.array(v.strictObject({ name: Text, gssCode: v.optional(Text) })),
  v.minLength(1, 'at least one council'),
)

/**
 * Rule 26: one council takes over from another. An entry names those that follow this authority or
 * those that it follows, never both.
 */
const Succession = v.strictObject({
  state: v.picklist(SUCCESSION_STATES),
  /** The first day of the successors. */
  when: KnownDate,
  successors: v.optional(Councils),
  predecessors: v.optional(Councils),
  note: v.optional(Text),
  citations: Citations,
})

const Authority = v.strictObject({
  /** Also the name of the record's file: "hampshire". */
  id: Id,
  name: Text,
  /** The council in full: "Hampshire County Council". */
  council: Text,
  /** Nine-character code of the Office for National Statistics. */
  gssCode: v.optional(Text),
  /** Three-digit code of the Department for Education. */
  dfeCode: v.optional(Text),
  /** Set where the authority no longer exists. */
  abolished: v.optional(v.strictObject({ when: KnownDate, note: Text })),
  /** Which councils follow this authority, and which it follows. */
  succession: v.optional(v.pipe(v.array(Succession), v.minLength(1, 'at least one entry'))),
  /** Statistical neighbours by DfE code, nearest first. */
  statisticalNeighbours: v.optional(v.array(v.strictObject({ dfeCode: Text, name: Text })), []),
})

/** Rule 15: who keeps the record, whom to tell of a mistake, and when it was last checked. */
const Keeping = v.strictObject({
  maintainer: Text,
  corrections: v.strictObject({
    email: v.optional(v.pipe(v.string(), v.email('an e-mail address'))),
    address: v.optional(WebAddress),
    /** True until a real contact stands here; the check warns of it. */
    placeholder: v.optional(v.boolean()),
  }),
  checkedOn: Day,
  /** Written by the import: while it fits the record, nobody has edited it and an import may replace it. */
  importFingerprint: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'a fingerprint of 64 characters')),
  ),
})

/**
 * Rule 19: something of this authority was refused when a file was read, so the record is not complete
 * and nothing in it may be called the latest.
 */
const MissingPart = v.strictObject({
  /** What is missing, in plain words: "An inspection", "The overall grade of one inspection". */
  what: Text,
  /** The file, and the sheet and row in it. */
  where: Text,
  /** Why it was not taken. */
  why: Text,
})

/** Everything known about one authority's children's services inspections: one file. */
export const InspectionRecord = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  authority: Authority,
  keeping: Keeping,
  /** Absent where nothing is known to be missing. */
  incomplete: v.optional(v.pipe(v.array(MissingPart), v.minLength(1, 'at least one entry'))),
  inspections: v.array(Inspection),
  visits: v.array(Visit),
  otherWork: v.array(OtherWork),
  actions: v.array(ImprovementAction),
  quotes: v.array(Quote),
  findings: v.array(Finding),
  figures: v.array(Figure),
  sources: v.array(Source),
  disagreements: v.array(Disagreement),
})

export type InspectionRecord = v.InferOutput<typeof InspectionRecord>
export type Authority = v.InferOutput<typeof Authority>
export type Succession = v.InferOutput<typeof Succession>
export type MissingPart = v.InferOutput<typeof MissingPart>
