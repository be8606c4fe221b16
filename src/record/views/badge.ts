import { formatDay, formatKnownDate, formatMonth } from '../dates'
import { isIncomplete } from '../incomplete'
import { isFromLists } from '../keeping'
import type { InspectionView, RecordIndex } from '../recordIndex'
import { findOverallArea, type GradeOnScale } from '../vocabulary'
import { capitalise, formatCount, formatList } from '../wording'
import { isOfAuthority, listOwnJudgements } from './answer'

/** A record in a space of 240 x 128 px. */
export interface Badge {
  /** "Hampshire children’s services". */
  name: string
  /** The overall grade, if it may be shown as the current one. */
  grade: GradeOnScale | undefined
  /** "Outstanding", or why there is no grade. */
  word: string
  /** "overall, June 2024.", "Care leavers: good." */
  lines: string[]
  /** "checked 21 November 2026". */
  checked: string
}

/** More letters do not fit into a line. */
const MOST_LETTERS = 36

function formatMonthOf({ day, inspection: { ended } }: InspectionView): string {
  return formatMonth(('day' in ended ? ended.day : day).slice(0, 7))
}

function isAnyMissing({ inspection, framework }: InspectionView, index: RecordIndex): boolean {
  return inspection.missing.some(
    ({ kind, judgement }) =>
      kind !== 'not-judged' &&
      index.vocabulary
        .judgement(framework.id, judgement)
        .areas.some((id) => isOfAuthority([index.vocabulary.area(id)])),
  )
}

/** What was graded otherwise than overall: in words, or the number of areas where these do not fit. */
function sayOthers(view: InspectionView, overall: GradeOnScale, index: RecordIndex): string[] {
  const others = listOwnJudgements(view).filter(({ grade }) => grade.id !== overall.id)
  const areas = new Set(others.flatMap((judgement) => judgement.areas))
  const missing = isAnyMissing(view, index)
  if (areas.size === 0) return missing ? ['Some grades not known.'] : []
  const [first] = others
  const words = `${capitalise(formatList([...areas].map((area) => area.inSentence)))}: ${first?.gradeInSentence ?? ''}.`
  const isOneGrade = others.every(({ grade }) => grade.id === first?.grade.id)
  // A joint grade would be read as one of each area.
  const isJoint = others.some((judgement) => judgement.areas.length > 1)
  if (isOneGrade && !isJoint && !missing && words.length <= MOST_LETTERS) return [words]
  return [`Other grades in ${formatCount(areas.size, 'area')}${missing ? ', some not known' : ''}.`]
}

/** "Areas graded in May 2026:", "3 good, 1 requires improvement." */
function sayAreas(view: InspectionView, index: RecordIndex): string[] {
  const own = listOwnJudgements(view)
  const month = formatMonthOf(view)
  if (own.length === 0) return [`Inspected in ${month}.`, 'No grade is on record.']
  const grades = [...new Map(own.map((judgement) => [judgement.grade.id, judgement])).values()]
  const counted = grades
    .sort((a, b) => b.grade.step - a.grade.step)
    .map(({ grade, gradeInSentence }) => {
      const same = own.filter((other) => other.grade.id === grade.id)
      const joint = same.some(({ areas }) => areas.length > 1) ? ' (one joint)' : ''
      return `${same.length} ${gradeInSentence}${joint}`
    })
  const missing = isAnyMissing(view, index) ? ', some not known' : ''
  return [`Areas graded in ${month}:`, `${counted.join(', ')}${missing}.`]
}

function sayNone(index: RecordIndex): Pick<Badge, 'word' | 'lines'> | undefined {
  const { abolished } = index.record.authority
  const [latest] = index.inspections
  if (abolished !== undefined) {
    const { when } = abolished
    const known = `Abolished ${'day' in when ? 'on' : 'in'} ${formatKnownDate(when)}.`
    return {
      word: 'No current grade',
      lines: ['unknown' in when ? 'The authority no longer exists.' : known],
    }
  }
  if (latest === undefined)
    return { word: 'No grade', lines: ['No graded inspection is on record.'] }
  if (isIncomplete(index))
    return {
      word: 'No certain grade',
      lines: ['Part of a list could not be read:', 'a newer grade may be missing.'],
    }
  return undefined
}

/**
 * The smallest view of a record. It shows no grade as current that may not be: not of an abolished authority,
 * nor where a later inspection may be missing (rule 19).
 */
export function buildBadge(index: RecordIndex): Badge {
  const { authority, keeping } = index.record
  const day = formatDay(keeping.checkedOn)
  const frame = {
    name: `${authority.name} children’s services`,
    checked: isFromLists(index.record) ? `from files to ${day}` : `checked ${day}`,
  }
  const none = sayNone(index)
  const [latest] = index.inspections
  if (none !== undefined || latest === undefined)
    return { ...frame, grade: undefined, ...(none ?? { word: 'No grade', lines: [] }) }
  const area = findOverallArea(index.vocabulary)
  const overall = latest.judgements.find(({ areas }) => areas.some(({ id }) => id === area?.id))
  if (overall === undefined) {
    const isJudged = latest.framework.judgements.some(({ areas }) => areas.includes(area?.id ?? ''))
    const word = isJudged ? 'Overall grade not known' : 'No overall grade'
    return { ...frame, grade: undefined, word, lines: sayAreas(latest, index) }
  }
  const { grade } = overall
  return {
    ...frame,
    grade,
    word: overall.gradeWords,
    lines: [`overall, ${formatMonthOf(latest)}.`, ...sayOthers(latest, grade, index)],
  }
}
