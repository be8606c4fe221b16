import type { AreaCounts, EnglandFile, GradeCounts } from '../../schema/england'
import type { Area } from '../../schema/frameworks'
import type { GradeOnScale, Vocabulary } from '../../vocabulary'
import { formatList } from '../../wording'
import { findJudgement, type GradeOrAbsence, type PublishedGrade } from '../history'

/**
 * What a grade is given to: one area, or several judged as one. A joint grade belongs to all of them and to
 * none alone (rule 1), so it is counted separately.
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

/** How often a subject was given each grade, and how many inspections gave it none. */
export interface Tally {
  /** Best to worst, including grades with a count of 0. */
  grades: GradeCount[]
  /** The sum of them. */
  graded: number
  /** All inspections counted, with or without a grade for the subject. */
  inspections: number
  /** Inspections with another kind of grade (joint for one area, separate for several). */
  otherwise: number
  notJudged: number
  notKnown: number
  /** Inspections with a grade of an older scale, which is not one of these. */
  older: number
}

export function buildSubject(areas: readonly Area[]): Subject {
  return { key: areas.map(({ id }) => id).join(' '), areas: [...areas] }
}

/** True if the subject is several areas under one grade. */
export function isJoint({ areas }: Subject): boolean {
  return areas.length > 1
}

function sum(grades: readonly { count: number }[]): number {
  return grades.reduce((total, { count }) => total + count, 0)
}

function selectGrades(counts: GradeCounts, { grades }: Vocabulary): GradeCount[] {
  return counts.flatMap(({ grade: id, count }) => {
    const grade = grades.find((entry) => entry.id === id)
    return grade === undefined ? [] : [{ grade, count }]
  })
}

/** A subject's counts, from counts by area; undefined if there are none. */
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
  const grades = selectGrades(given, vocabulary)
  const graded = sum(grades)
  const otherwise = inspections - graded - notJudged - notKnown
  return { grades, graded, inspections, otherwise, notJudged, notKnown, older: 0 }
}

function isOfSubject(gradeOrAbsence: GradeOrAbsence<PublishedGrade>, subject: Subject): boolean {
  return gradeOrAbsence.kind === 'graded-jointly'
    ? gradeOrAbsence.jointWith.length === subject.areas.length - 1
    : gradeOrAbsence.kind === 'graded' && !isJoint(subject)
}

/** A subject's counts, from what each inspection says about its first area. */
export function tallyLatestGrades(
  subject: Subject,
  gradesOrAbsences: readonly GradeOrAbsence<PublishedGrade>[],
  { grades: scale }: Vocabulary,
): Tally {
  const ofToday = gradesOrAbsences.filter(
    (entry) => findJudgement(entry)?.grade.plain === undefined,
  )
  const given = ofToday
    .filter((gradeOrAbsence) => isOfSubject(gradeOrAbsence, subject))
    .map((gradeOrAbsence) => findJudgement(gradeOrAbsence)?.grade.word)
  const grades = scale.map((grade) => ({
    grade,
    count: given.filter((word) => word === grade.word).length,
  }))
  const count = (kind: GradeOrAbsence['kind']) =>
    gradesOrAbsences.filter((gradeOrAbsence) => gradeOrAbsence.kind === kind).length
  const [notJudged, notKnown] = [count('not-judged'), count('not-known')]
  const inspections = gradesOrAbsences.length
  const older = inspections - ofToday.length
  const otherwise = ofToday.length - given.length - notJudged - notKnown
  return { grades, graded: given.length, inspections, otherwise, notJudged, notKnown, older }
}

export interface YearTally {
  year: number
  tally: Tally
}

/** The grades that a subject was given, by the year in which inspections started. */
export interface SubjectYears {
  subject: Subject
  /** Earliest first; some may have no grade for the subject. */
  years: YearTally[]
}

/**
 * England's grades by the year in which inspections started. Each year's inspections are of different
 * authorities, so they do not show the state of England, and no line connects the years. Subjects without a
 * grade in any year are left out.
 */
export function buildYears(
  subjects: readonly Subject[],
  { years }: EnglandFile,
  vocabulary: Vocabulary,
): SubjectYears[] {
  return subjects
    .map((subject) => ({
      subject,
      years: years.flatMap((counts): YearTally[] => {
        const tally = tallyCounts(subject, counts, vocabulary)
        return tally === undefined ? [] : [{ year: counts.year, tally }]
      }),
    }))
    .filter((group) => group.years.some(({ tally }) => tally.graded > 0))
}

/** "36 outstanding, 67 good, 31 requires improvement, 19 inadequate", without grades that nobody has. */
export function formatGrades(grades: readonly GradeCount[]): string {
  return grades
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${count} ${grade.inSentence}`)
    .join(', ')
}

/** What a subject's counts leave out: "50 judged jointly, 1 not judged"; empty if nothing. */
export function formatApart(subject: Subject, tally: Tally): string {
  const parts: [number, string][] = [
    [tally.otherwise, isJoint(subject) ? 'judged separately' : 'graded jointly'],
    [tally.notJudged, 'not judged'],
    [tally.notKnown, 'not known'],
    [tally.older, 'graded on an older scale'],
  ]
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ')
}

/** A subject's counts in words; if there are none, what there is in their place (rule 2). */
export function formatTally(subject: Subject, tally: Tally): string {
  const apart = formatApart(subject, tally)
  if (tally.graded === 0) return apart === '' ? 'no grade' : apart
  return `${formatGrades(tally.grades)}${apart === '' ? '' : `; ${apart}`}`
}

/** "Children in care and Care leavers, one grade for both". */
export function formatSubject(subject: Subject): string {
  const names = formatList(subject.areas.map(({ name }) => name))
  return isJoint(subject) ? `${names}, one grade for both` : names
}
