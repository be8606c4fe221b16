import {
  isJoint,
  tallyLatestGrades,
  type Subject,
  type SubjectYears,
  type Tally,
} from '../views/context/tally'
import type { GradeOnScale } from '../vocabulary'
import { formatList, formatSentence } from '../wording'
import { findGrade, findSubjectGrade, type AsAt, type England } from './england'
import type { AuthorityFacts } from './facts'

/** What is counted. */
interface CountQuery {
  england: England
  subject: Subject
  asAt: AsAt
  /** The authorities that count. */
  kept: readonly AuthorityFacts[]
}

/** How often each grade of a subject was given when the authorities were last inspected. */
export function tallyLatest({ england, subject, asAt, kept }: CountQuery): Tally {
  const latest = kept.flatMap((one) => england.inspectionsOf(one, asAt).at(-1) ?? [])
  const given = latest.map((inspection) => findSubjectGrade(inspection, subject, england))
  return tallyLatestGrades(subject, given, england.vocabulary)
}

/** "overall", "for help and protection". */
export function formatSubjectInSentence({ areas }: Subject): string {
  const names = formatList(areas.map(({ inSentence }) => inSentence))
  return areas[0]?.overall === true ? 'overall' : `for ${names}`
}

/** "Hampshire is one of them.", "Kent was Good." */
function formatShown(query: CountQuery, shown: AuthorityFacts, best: GradeOnScale): string {
  const { england, subject, asAt, kept } = query
  const last = england.inspectionsOf(shown, asAt).at(-1)
  if (last === undefined) return ''
  const given = findSubjectGrade(last, subject, england)
  const grade = findGrade(given, subject)
  const apart = isJoint(subject) ? 'graded on each alone' : 'one shared grade'
  if (grade === undefined)
    return formatSentence(`${shown.name}: ${'why' in given ? given.why : apart}`)
  if (!kept.includes(shown)) return `${shown.name}, not among these, was ${grade.word}.`
  return `${shown.name} ${grade.word === best.word ? 'is one of them' : `was ${grade.word}`}.`
}

/**
 * The answer in one sentence, every second part strong: "46 of 153 authorities were Outstanding overall when last
 * inspected. Hampshire is one of them." No position: authorities were inspected at different times. As at Ofsted's own
 * list later inspections may be known, so that it does not say "last".
 */
export function buildEnglandAnswer(query: CountQuery, shown: AuthorityFacts | undefined): string[] {
  const { england, subject, asAt, kept } = query
  const tally = tallyLatest(query)
  const [best] = tally.grades
  const phrase = formatSubjectInSentence(subject)
  const when =
    asAt === 'official'
      ? `by the newest inspection of each in ${england.lists.official.name}`
      : 'when last inspected'
  if (best === undefined || tally.graded === 0)
    return [`None of these authorities was given a grade ${phrase} ${when}.`]
  // Only authorities that have such a grade are in a denominator.
  const isWhole = tally.graded === tally.inspections && !isJoint(subject)
  const given = isJoint(subject) ? 'with one shared grade' : 'graded'
  const of = `${kept.length < england.authorities.length ? ' of these' : ''} authorities`
  const alone = tally.otherwise > 0 && !isJoint(subject) ? ' alone' : ''
  return [
    '',
    `${best.count} of ${tally.graded}`,
    `${of}${isWhole ? '' : ` ${given} ${phrase}${alone}`} ${best.count === 1 ? 'was' : 'were'} `,
    isWhole ? `${best.grade.word} ${phrase}` : best.grade.word,
    ` ${when}. ${shown === undefined ? '' : formatShown(query, shown, best.grade)}`,
  ]
}

/**
 * The grades in the reports of each year; those of an older scale are not counted. Other authorities are inspected
 * each year: they show no trend.
 */
export function countYears({ england, subject, asAt, kept }: CountQuery): SubjectYears {
  const all = kept.flatMap((authority) =>
    england.inspectionsOf(authority, asAt).flatMap((inspection) => {
      const given = findSubjectGrade(inspection, subject, england)
      const grade = findGrade(given, subject)
      const year = Number(inspection.published.slice(0, 4))
      return grade === undefined || grade.plain !== undefined ? [] : [{ year, given }]
    }),
  )
  const known = all.map(({ year }) => year)
  const first = Math.min(...known)
  // A year without any stands empty between the others.
  const years = Array.from({ length: all.length === 0 ? 0 : Math.max(...known) - first + 1 })
  return {
    subject,
    years: years.map((_, at) => {
      const given = all.flatMap((entry) => (entry.year === first + at ? [entry.given] : []))
      return { year: first + at, tally: tallyLatestGrades(subject, given, england.vocabulary) }
    }),
  }
}
