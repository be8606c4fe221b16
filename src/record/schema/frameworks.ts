import * as v from 'valibot'
import { Day } from './dates'
import { Id, Text } from './text'

/** A judgement area: what judgements of different frameworks have in common. */
const Area = v.strictObject({
  id: Id,
  /** As a label: "Care leavers". */
  name: Text,
  /** Inside a sentence: "care leavers". */
  inSentence: Text,
  /** True for the area that sums up the others. At most one. */
  overall: v.optional(v.boolean()),
  /** Set if the area belongs to a separate body, whose grade is not the authority's (rule 5). */
  separateBody: v.optional(Text),
})

const Grade = v.strictObject({
  id: Id,
  /** As a label: "Requires improvement". */
  word: Text,
  /** Inside a sentence: "requires improvement". */
  inSentence: Text,
  /** Words that reports print for this grade, in any case. */
  printed: v.pipe(v.array(Text), v.minLength(1)),
})

/** Grades from best to worst. */
const Scale = v.strictObject({
  id: Id,
  /**
   * Set for an older scale, with the time of it: "before November 2013". Its grades have no colour and are in no
   * count, because they are not those of today in the same words.
   */
  plain: v.optional(Text),
  grades: v.pipe(v.array(Grade), v.minLength(2, 'at least two grades')),
})

/** One graded question of a framework, worded as reports print it. */
const FrameworkJudgement = v.strictObject({
  id: Id,
  printed: Text,
  /** Rule 1: one judgement covers one area or, jointly, more. */
  areas: v.pipe(v.array(Id), v.minLength(1, 'at least one area')),
  /** Rule 6: the id of the judgement that this one is a part of. */
  partOf: v.optional(Id),
})

/** Why a framework does not judge an area. */
const NotJudged = v.strictObject({
  area: Id,
  why: Text,
  /** The same in one to four words, for a lane of the board. */
  brief: Text,
})

const Framework = v.strictObject({
  id: Id,
  /** Judgements compare within a family; across families only broadly (rule 4). */
  family: Id,
  name: Text,
  shortName: Text,
  /** The shortest form, for narrow chart headings. */
  briefName: Text,
  /** What distinguishes it, in a few words under its name. */
  note: Text,
  /** The first day on which inspections were made under it. */
  from: Day,
  /** The last such day; absent while it is in use. */
  to: v.optional(Day),
  scale: Id,
  judgements: v.pipe(v.array(FrameworkJudgement), v.minLength(1)),
  notJudged: v.array(NotJudged),
  /** What its grades mean, in the words of those who gave them, and where these words stand. */
  meanings: v.optional(
    v.strictObject({
      from: Text,
      grades: v.pipe(v.array(v.strictObject({ grade: Id, words: Text })), v.minLength(1)),
    }),
  ),
  /** The evidence for this description, and what is uncertain about it. */
  evidence: v.optional(Text),
})

const Family = v.strictObject({ id: Id, name: Text, explained: Text })

/** The file `public/records/frameworks.json` (rule 3: frameworks, areas and scales are data). */
export const FrameworksFile = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1, 'schemaVersion 1'),
  areas: v.pipe(v.array(Area), v.minLength(1)),
  scales: v.pipe(v.array(Scale), v.minLength(1)),
  families: v.pipe(v.array(Family), v.minLength(1)),
  frameworks: v.pipe(v.array(Framework), v.minLength(1)),
  /** Wordings of one subject, which a search finds together: "return home interview", "RHI". */
  subjects: v.optional(v.array(v.pipe(v.array(Text), v.minLength(2, 'at least two wordings')))),
})

export type FrameworksFile = v.InferOutput<typeof FrameworksFile>
export type Area = v.InferOutput<typeof Area>
export type Grade = v.InferOutput<typeof Grade>
export type Scale = v.InferOutput<typeof Scale>
export type Framework = v.InferOutput<typeof Framework>
export type FrameworkJudgement = v.InferOutput<typeof FrameworkJudgement>
