import { formatSource } from '../../citations'
import { boundsOfKnownDate, formatMonth } from '../../dates'
import { formatWhenInspected, isIncomplete } from '../../incomplete'
import type { RecordIndex } from '../../recordIndex'
import type { EnglandFile } from '../../schema/england'
import type { Framework } from '../../schema/frameworks'
import type { GradeOnScale } from '../../vocabulary'
import { joinParts } from '../../wording'
import { buildAreaHistory, findJudgement } from '../history'
import { formatSubject, formatTally, isJoint, type Subject, type Tally } from './tally'

/** The latest grade of the record's own authority for a subject. */
export interface OwnGrade {
  grade: GradeOnScale
  /** The id of the inspection that gave it. */
  inspection: string
  /** "June 2024": when the inspection started. */
  when: string
  /**
   * Rules 4 and 19: set if its framework's family or scale differs from those compared with, or a later grade
   * may be missing.
   */
  caveat: string | undefined
}

/**
 * The latest own grade for one area, or jointly for several. Undefined if the last grade given to the first
 * area is of the other kind, as a joint grade does not belong to a single area (rule 1), or of an older scale.
 * `others`: the frameworks of the inspections compared with.
 */
export function findOwnGrade(
  subject: Subject,
  index: RecordIndex,
  others: readonly Framework[],
): OwnGrade | undefined {
  const [area] = subject.areas
  if (area === undefined) return undefined
  const [judgement] = buildAreaHistory(area, index).gradesOrAbsences.flatMap(
    ({ gradeOrAbsence }) => findJudgement(gradeOrAbsence) ?? [],
  )
  if (judgement?.areas.map(({ id }) => id).join(' ') !== subject.key) return undefined
  if (judgement.grade.plain !== undefined) return undefined
  const { framework, inspection, day } = judgement.inspection
  const isComparable = others.some(
    ({ family, scale }) => family === framework.family && scale === framework.scale,
  )
  const caveat = joinParts([
    isComparable ? undefined : `${framework.shortName}, broadly comparable`,
    isIncomplete(index) ? 'a later grade may be missing' : undefined,
  ])
  return {
    grade: judgement.grade,
    inspection: inspection.id,
    when: formatMonth(day.slice(0, 7)),
    caveat: caveat === '' ? undefined : caveat,
  }
}

/** Why the authority has no grade for a subject for which others have one. */
export function formatNoOwnGrade(subject: Subject, index: RecordIndex): string {
  if (isJoint(subject)) return `judged separately ${formatWhenInspected(index)}`
  const [area] = subject.areas
  const gradeOrAbsence = area && buildAreaHistory(area, index).gradesOrAbsences[0]?.gradeOrAbsence
  switch (gradeOrAbsence?.kind) {
    case 'graded':
    case 'graded-jointly': {
      const { grade, gradeInSentence } = gradeOrAbsence.judgement
      return grade.plain === undefined
        ? `judged jointly ${formatWhenInspected(index)}`
        : `${gradeInSentence}, on the scale of ${grade.plain}`
    }
    case 'not-judged':
      return gradeOrAbsence.brief
    default:
      return 'no grade on record'
  }
}

/** A subject in England: the sentence next to its bar, and the text to share. */
export interface EnglandLine {
  /** The own grade, which the sentence starts with. */
  grade: string | undefined
  /** What follows it: ": one of 36 of 153 councils.". */
  words: string
  /** Whether the own grade is among those counted. */
  counted: boolean
  /** The whole fact for pasting into a document, with its day and source. */
  text: string
}

/**
 * The id of the inspection of the authority that England's list counts: its last one in the list's days.
 * Undefined if the list counts another one, or may do so.
 */
function findListedInspection(
  { latest, source }: EnglandFile,
  index: RecordIndex,
): string | undefined {
  const last = index.inspections.find(({ day }) => day <= latest.to)
  if (last === undefined || last.day < latest.from) return undefined
  if (isIncomplete(index) || index.record.authority.abolished !== undefined) return undefined
  const published = boundsOfKnownDate(last.inspection.published)?.first
  const listPublished = boundsOfKnownDate(source.published)?.last
  const isTooLate =
    published !== undefined && listPublished !== undefined && published > listPublished
  return isTooLate ? undefined : last.inspection.id
}

/** How many councils have a grade: "153 councils", "103 councils graded on this alone". */
function formatGraded(subject: Subject, { graded, inspections, otherwise }: Tally): string {
  const councils = `${graded} ${graded === 1 ? 'council' : 'councils'}`
  if (isJoint(subject)) return `${councils} with one grade for both`
  if (graded === inspections) return councils
  return otherwise > 0 ? `${councils} graded on this alone` : `${councils} with a grade for it`
}

/**
 * England's counts of a subject in a sentence. The own grade is "one of" them only where the list counts the
 * very inspection that gave it; otherwise the sentence gives the count alone.
 */
export function buildEnglandLine(
  row: { subject: Subject; ownGrade: OwnGrade | undefined; noGradeReason: string },
  tally: Tally,
  england: EnglandFile,
  countedInspections: string,
  index: RecordIndex,
): EnglandLine {
  const { subject, ownGrade, noGradeReason } = row
  const { name } = index.record.authority
  const graded = formatGraded(subject, tally)
  const text = (words: string, own = '') =>
    `${formatSubject(subject)}${own}: ${words} In England: ${formatTally(subject, tally)}; ${countedInspections}. ${formatSource(england.source)}`
  if (ownGrade === undefined) {
    const words = `${graded}. ${name}: ${noGradeReason}.`
    return { grade: undefined, words, counted: false, text: text(words) }
  }
  const { grade, when, caveat, inspection } = ownGrade
  const count = tally.grades.find((entry) => entry.grade.word === grade.word)?.count ?? 0
  const isCounted = inspection === findListedInspection(england, index)
  const isInspectedSince = (index.inspections[0]?.day ?? '') > england.latest.to
  const sentences = [
    isCounted && count > 0
      ? `${count === 1 ? 'the only one' : `one of ${count}`} of ${graded}.`
      : `${count === 0 ? 'none' : count} of ${graded}. ${name}’s grade is of ${joinParts([when, caveat])}.`,
    isInspectedSince ? `${name} has been inspected since.` : undefined,
  ]
  const words = joinParts(sentences, ' ')
  return {
    grade: grade.word,
    words: `: ${words}`,
    counted: isCounted,
    text: text(words, ` (${name}, ${when}, ${grade.inSentence})`),
  }
}
