import type { Gaps } from '../schema/england'
import type { Framework, FrameworksFile } from '../schema/frameworks'
import { buildSubject, isJoint, type Subject } from '../views/context/tally'
import {
  findJudgement,
  findPublishedGrade,
  type GradeOrAbsence,
  type PublishedGrade,
} from '../views/history'
import { buildVocabulary, type GradeOnScale, type Vocabulary } from '../vocabulary'
import type { AuthorityFacts, EnglandFacts, InspectionFacts } from './facts'
import { buildGaps } from './gaps'

/** With every known inspection, or only with those in Ofsted's own lists. */
export const AS_AT = ['newest', 'official'] as const
export type AsAt = (typeof AS_AT)[number]

/** All authorities and their inspections, joined with the frameworks. */
export interface England extends Pick<EnglandFacts, 'lists'> {
  vocabulary: Vocabulary
  /** The areas that are judged today, then each shared grade as an area of its own (rule 1). */
  subjects: readonly Subject[]
  /** Those of today, A to Z; and those that no longer exist. */
  authorities: readonly AuthorityFacts[]
  former: readonly AuthorityFacts[]
  /** The inspections of an authority, earliest first. */
  inspectionsOf: (authority: AuthorityFacts, asAt: AsAt) => readonly InspectionFacts[]
  /** Whether grades are of an older scale, which no count mixes with those of today. */
  isOlder: (framework: Framework) => boolean
  /** How long the last gaps between inspections of one authority were, if enough are known. */
  gaps: Record<AsAt, Gaps | undefined>
}

/** Areas that the newest family of frameworks judges, and the groups of areas that any of them judged as one. */
function listSubjects({ areas, frameworks, area }: Vocabulary): Subject[] {
  const family = frameworks.at(-1)?.family
  const judged = frameworks
    .filter((framework) => framework.family === family)
    .flatMap(({ judgements }) => judgements.map((judgement) => judgement.areas))
  const own = areas.filter(({ id }) => judged.some((ids) => ids.includes(id))).map(({ id }) => [id])
  const all = [...own, ...judged.filter((ids) => ids.length > 1)]
  const byKey = new Map(all.map((ids) => [ids.join(' '), ids]))
  return [...byKey.values()].map((ids) => buildSubject(ids.map(area)))
}

export function buildEngland(facts: EnglandFacts, frameworks: FrameworksFile): England {
  const vocabulary = buildVocabulary(frameworks)
  const older = new Set(frameworks.scales.filter(({ plain }) => plain).map(({ id }) => id))
  const histories = new Map<string, InspectionFacts[]>(facts.authorities.map(({ id }) => [id, []]))
  const byDay = facts.inspections.toSorted((a, b) => a.published.localeCompare(b.published))
  for (const inspection of byDay) histories.get(inspection.authority)?.push(inspection)
  const all = facts.authorities.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return {
    vocabulary,
    subjects: listSubjects(vocabulary),
    authorities: all.filter(({ abolished }) => abolished !== true),
    former: all.filter(({ abolished }) => abolished === true),
    inspectionsOf: ({ id }, asAt) =>
      (histories.get(id) ?? []).filter(({ unofficial }) => asAt === 'newest' || !unofficial),
    isOlder: ({ scale }) => older.has(scale),
    lists: facts.lists,
    gaps: { newest: buildGaps(facts, 'newest'), official: buildGaps(facts, 'official') },
  }
}

/** The id of a subject, as in the address and in attributes: "children-in-care_care-leavers". */
export function formatSubjectId(subject: Subject): string {
  return subject.key.replaceAll(' ', '_')
}

/** What an inspection says of a subject, by what it says of the subject's first area. */
export function findSubjectGrade(
  inspection: InspectionFacts,
  { areas: [first] }: Subject,
  { vocabulary }: England,
): GradeOrAbsence<PublishedGrade> {
  if (first === undefined) return { kind: 'not-known', why: 'no area is named' }
  return findPublishedGrade(inspection, first, vocabulary)
}

/** The grade of exactly this subject: a shared grade is none of one area alone (rule 1). */
export function findGrade(
  given: GradeOrAbsence<PublishedGrade>,
  subject: Subject,
): GradeOnScale | undefined {
  const kind = isJoint(subject) ? 'graded-jointly' : 'graded'
  return given.kind === kind ? given.judgement.grade : undefined
}

/** A grade in words; for one of an older scale, with what Ofsted's list prints for it. */
function formatGrade({ grade, words }: PublishedGrade): string {
  return grade.plain === undefined ? grade.word : words
}

/** A grade that an inspection gave, or its giving no overall one: then `grade` is undefined (since April 2026). */
export interface EnglandGrade {
  authority: AuthorityFacts
  inspection: InspectionFacts
  framework: Framework
  grade: GradeOnScale | undefined
  words: string
}

/** Every grade of a subject that an authority of today was given, and where rules leave out an overall one. */
export function listGrades(
  england: England,
  subject: Subject,
  asAt: AsAt = 'newest',
): EnglandGrade[] {
  return england.authorities.flatMap((authority) =>
    england.inspectionsOf(authority, asAt).flatMap((inspection): EnglandGrade[] => {
      const framework = england.vocabulary.framework(inspection.framework)
      const given = findSubjectGrade(inspection, subject, england)
      const grade = findGrade(given, subject)
      const judgement = findJudgement(given)
      const entry = { authority, inspection, framework, grade }
      if (grade !== undefined && judgement !== undefined)
        return [{ ...entry, words: formatGrade(judgement) }]
      // Inspections before November 2013 gave no overall grade either: they are shown under their areas only.
      const isLeftOut = given.kind === 'not-judged' && !england.isOlder(framework)
      if (!isLeftOut || subject.areas[0]?.overall !== true) return []
      return [{ ...entry, words: 'No overall grade' }]
    }),
  )
}

/** A grade or, in words, why there is none; `subjects` are several for a shared grade. */
export interface EnglandCell {
  subjects: Subject[]
  grade: GradeOnScale | undefined
  words: string
}

/** An inspection's grades, one cell for each area, and one over all areas of a shared grade (rule 1). */
export function buildEnglandCells(inspection: InspectionFacts, england: England): EnglandCell[] {
  const year = england.vocabulary.framework(inspection.framework).from.slice(0, 4)
  const cells: EnglandCell[] = []
  for (const subject of england.subjects.filter((entry) => !isJoint(entry))) {
    const given = findSubjectGrade(inspection, subject, england)
    const last = cells.at(-1)
    const jointWith = given.kind === 'graded-jointly' ? given.jointWith.map(({ id }) => id) : []
    if (last?.subjects.some(({ key }) => jointWith.includes(key))) last.subjects.push(subject)
    else if ('judgement' in given) {
      const { grade } = given.judgement
      const shared = jointWith.length > 0 ? ', one shared grade, not split' : ''
      cells.push({ subjects: [subject], grade, words: formatGrade(given.judgement) + shared })
    } else {
      const { kind, why } = given
      const words = kind === 'not-known' ? `not known: ${why}` : `${given.brief}, ${year} rules`
      cells.push({ subjects: [subject], grade: undefined, words })
    }
  }
  return cells
}
