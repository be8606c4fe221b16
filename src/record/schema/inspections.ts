import * as v from 'valibot'
import { Citations } from './citations'
import { KNOWLEDGE_LEVELS, VISIT_KINDS } from './enums'
import { Day, FirstDay, KnownDate } from './dates'
import { Id, Text, WebAddress } from './text'

/** The person named by the report, or why nobody is. */
const LeadInspector = v.union(
  [
    v.strictObject({ name: Text, role: v.optional(Text) }),
    v.strictObject({ unknown: v.literal(true), why: Text }),
  ],
  'a lead inspector: { "name", "role" }, or { "unknown": true, "why": "…" }',
)

/** One grade given by an inspection. `judgement` is the id of a judgement in its framework. */
const Judgement = v.strictObject({
  judgement: Id,
  grade: Id,
  /** The grade as the report prints it: "Requires improvement to be good". */
  printedGrade: Text,
  citations: Citations,
})

/**
 * A judgement of the framework that this inspection did not give, or gave in words that are not a grade.
 * Never a blank (rule 2).
 */
const MissingJudgement = v.strictObject({
  judgement: Id,
  /** Set if the report says that it was not judged. Otherwise its grade is not known. */
  kind: v.optional(v.literal('not-judged')),
  why: Text,
  citations: Citations,
})

/** A time on site; `last` is left out if it is the same day. */
const Period = v.strictObject({ first: Day, last: v.optional(Day) })

export const Inspection = v.strictObject({
  id: Id,
  framework: Id,
  title: Text,
  /** What kind of inspection, in plain words; says where the words come from if the report does not use them. */
  type: Text,
  /** Not known only if `published` is a day: that then places the inspection in time (rule 27). */
  started: FirstDay,
  ended: KnownDate,
  /** Set if the inspectors came more than once: `started` and `ended` are the first and the last day of all. */
  periods: v.optional(v.pipe(v.array(Period), v.minLength(2, 'at least two periods'))),
  published: KnownDate,
  leadInspector: LeadInspector,
  report: Id,
  reportAddress: v.optional(WebAddress),
  judgements: v.array(Judgement),
  missing: v.optional(v.array(MissingJudgement), []),
  /** Set if its report has no list of what to improve. That never means that nothing was asked. */
  listPrinted: v.optional(v.literal(false)),
  citations: Citations,
})

/** An ungraded visit (rule 17), or an inspection without known grades by area. */
export const Visit = v.strictObject({
  id: Id,
  kind: v.picklist(VISIT_KINDS),
  /** Who came, if not only Ofsted. */
  bodies: v.optional(v.array(Text), []),
  when: KnownDate,
  /** When its letter or report was published. */
  published: v.optional(KnownDate),
  areas: v.array(Id),
  about: Text,
  outcome: Text,
  knowledge: v.picklist(KNOWLEDGE_LEVELS),
  knowledgeNote: Text,
  citations: Citations,
})

/** The work of another body (rule 17): shown among the sources, without a mark or a grade. */
export const OtherWork = v.strictObject({
  id: Id,
  body: Text,
  when: KnownDate,
  about: Text,
  citations: Citations,
})

export type Inspection = v.InferOutput<typeof Inspection>
export type Judgement = v.InferOutput<typeof Judgement>
export type Visit = v.InferOutput<typeof Visit>
export type OtherWork = v.InferOutput<typeof OtherWork>
