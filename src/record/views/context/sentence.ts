import { boundsOfKnownDate } from '../../dates'
import { isIncomplete } from '../../incomplete'
import { formatSource } from '../../citations'
import type { RecordIndex } from '../../recordIndex'
import type { EnglandFile } from '../../schema/england'
import type { OwnGrade } from './ownGrade'
import { formatSubject, formatTally, isJoint, type Subject, type Tally } from './tally'

/** The authority in England's list. */
export interface Listed {
  name: string
  /** The id of its inspection that the list counts; undefined if it counts another one, or may do so. */
  inspection: string | undefined
  /** Whether the authority was inspected after those that the list counts. */
  since: boolean
}

/** A subject in England: the sentence beside its bar, and the text to share. */
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

/** Which inspection of the authority England's list counts: its last one in the list's days, if it can be. */
export function findListed({ latest, source }: EnglandFile, index: RecordIndex): Listed {
  const { name, abolished } = index.record.authority
  const last = index.inspections.find(({ day }) => day <= latest.to)
  const isSure =
    last !== undefined && last.day >= latest.from && !isIncomplete(index) && abolished === undefined
  const out = last && boundsOfKnownDate(last.inspection.published)?.first
  const listOut = boundsOfKnownDate(source.published)?.last
  const isOut = out === undefined || listOut === undefined || out <= listOut
  return {
    name,
    inspection: isSure && isOut ? last.inspection.id : undefined,
    since: (index.inspections[0]?.day ?? '') > latest.to,
  }
}

/** Of how many: "153 councils", "103 councils graded on this alone". */
function formatBase(subject: Subject, { graded, inspections, otherwise }: Tally): string {
  const councils = `${String(graded)} ${graded === 1 ? 'council' : 'councils'}`
  if (isJoint(subject)) return `${councils} with one grade for both`
  if (graded === inspections) return councils
  return otherwise > 0 ? `${councils} graded on this alone` : `${councils} with a grade for it`
}

function describeOwn(own: OwnGrade, subject: Subject, tally: Tally, listed: Listed): string {
  const { count = 0 } = tally.grades.find(({ grade }) => grade.word === own.grade.word) ?? {}
  const base = formatBase(subject, tally)
  const since = listed.since ? ` ${listed.name} has been inspected since.` : ''
  if (own.inspection === listed.inspection && count > 0)
    return count === 1
      ? `: the only one of ${base}.${since}`
      : `: one of ${String(count)} of ${base}.${since}`
  const when = [own.when, ...(own.caveat === undefined ? [] : [own.caveat])].join(', ')
  const other = ` ${listed.name}’s grade is of ${when}.${since}`
  return `: ${count === 0 ? 'none' : String(count)} of ${base}.${other}`
}

/**
 * England's counts of a subject in a sentence. It counts the authority only where the list counts the very
 * inspection that gave the own grade; otherwise it gives the count alone.
 */
export function buildEnglandLine(
  {
    subject,
    ownGrade: own,
    noGradeReason,
  }: { subject: Subject; ownGrade: OwnGrade | undefined; noGradeReason: string },
  tally: Tally,
  england: EnglandFile,
  listed: Listed,
  counted: string,
): EnglandLine {
  const { name } = listed
  const words =
    own === undefined
      ? `${formatBase(subject, tally)}. ${name}: ${noGradeReason}.`
      : describeOwn(own, subject, tally, listed)
  const whose = own === undefined ? '' : `${name}, ${own.when}, ${own.grade.inSentence}`
  return {
    grade: own?.grade.word,
    words,
    counted: own !== undefined && own.inspection === listed.inspection,
    text: `${formatSubject(subject)}${whose === '' ? '' : ` (${whose})`}: ${words.replace(/^: /u, '')} In England: ${formatTally(subject, tally)}; ${counted}. ${formatSource(england.source)}`,
  }
}
