import type { AreaCounts, GradeCounts } from '../schema/england'
import type { Area } from '../schema/frameworks'
import type { GradeOnScale, Vocabulary } from '../vocabulary'
import type { PlainStanding } from './standing'

/**
 * What a grade may be given to: one area, or several judged as one. A joint grade belongs to all of
 * them and to none alone (rule 1), so it is counted in a place of its own.
 */
export interface Subject {
  /** Unique among subjects: the ids of its areas. */
  key: string
  areas: Area[]
}

export interface GradeCount {
  grade: GradeOnScale
  count: number
}

/** How often each grade was given to a subject, and what of the inspections gave it none. */
export interface Tally {
  /** From best to worst, noughts included. */
  grades: GradeCount[]
  /** The sum of them. */
  graded: number
  /** All the inspections that are counted, with or without a grade for the subject. */
  inspections: number
  /** Of those without: another kind of grade (joint for one area, separate for several), and why none. */
  otherwise: number
  notJudged: number
  notKnown: number
}

export function buildSubject(areas: readonly Area[]): Subject {
  return { key: areas.map(({ id }) => id).join(' '), areas: [...areas] }
}

/** True where a subject is several areas under one grade. */
export function isJoint({ areas }: Subject): boolean {
  return areas.length > 1
}

function sum(grades: readonly { count: number }[]): number {
  return grades.reduce((total, { count }) => total + count, 0)
}

function readGrades(counts: GradeCounts, { grades }: Vocabulary): GradeCount[] {
  return counts.flatMap(({ grade: id, count }) => {
    const grade = grades.find((entry) => entry.id === id)
    return grade === undefined ? [] : [{ grade, count }]
  })
}

/** A subject's counts out of those by area; nothing where none are held of it. */
export function tallyCounts(
  subject: Subject,
  { inspections, areas }: { inspections: number; areas: readonly AreaCounts[] },
  vocabulary: Vocabulary,
): Tally | undefined {
  const counts = areas.find(({ area }) => area === subject.areas[0]?.id)
  if (counts === undefined) return undefined
  const { notJudged, notKnown } = counts
  const joint = counts.jointly.find((entry) => entry.areas.join(' ') === subject.key)
  const given = isJoint(subject) ? (joint?.grades ?? []) : counts.grades
  const grades = readGrades(given, vocabulary)
  const graded = sum(grades)
  const otherwise = inspections - graded - notJudged - notKnown
  return { grades, graded, inspections, otherwise, notJudged, notKnown }
}

function isOf(standing: PlainStanding, subject: Subject): boolean {
  if (isJoint(subject))
    return (
      standing.kind === 'graded-jointly' && standing.together.length === subject.areas.length - 1
    )
  return standing.kind === 'graded'
}

/** A subject's counts out of what each of some inspections says of its first area. */
export function tallyStandings(
  subject: Subject,
  standings: readonly PlainStanding[],
  { grades: scale }: Vocabulary,
): Tally {
  const given = standings.flatMap((standing) =>
    'grade' in standing && isOf(standing, subject) ? [standing.grade.word] : [],
  )
  const grades = scale.map((grade) => ({
    grade,
    count: given.filter((word) => word === grade.word).length,
  }))
  const count = (kind: PlainStanding['kind']) =>
    standings.filter((standing) => standing.kind === kind).length
  const [notJudged, notKnown] = [count('not-judged'), count('not-known')]
  const inspections = standings.length
  const otherwise = inspections - given.length - notJudged - notKnown
  return { grades, graded: given.length, inspections, otherwise, notJudged, notKnown }
}

/** "36 outstanding, 67 good, 31 requires improvement, 19 inadequate"; grades that nobody has are left out. */
export function formatGrades(grades: readonly GradeCount[]): string {
  return grades
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${String(count)} ${grade.inSentence}`)
    .join(', ')
}

/** What the counts of a subject leave out: "50 judged jointly, 1 not judged". Empty where nothing is. */
export function formatApart(subject: Subject, tally: Tally): string {
  const parts: [number, string][] = [
    [tally.otherwise, isJoint(subject) ? 'judged separately' : 'graded jointly'],
    [tally.notJudged, 'not judged'],
    [tally.notKnown, 'not known'],
  ]
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${String(number)} ${words}`)
    .join(', ')
}
