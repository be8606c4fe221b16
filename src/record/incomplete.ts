import type { RecordIndex } from './recordIndex'
import { formatList, formatSmallNumber } from './wording'

type RecordHolder = Pick<RecordIndex, 'record'>

/** If more kinds of parts are missing, their number is given instead. */
const MAX_NAMED = 2

/**
 * Rule 19: whether something about the authority could not be read. Then nothing in the record may be called
 * the latest, and no change between two inspections is stated: another one may lie between them.
 */
export function isIncomplete({ record }: RecordHolder): boolean {
  return (record.incomplete ?? []).length > 0
}

/** Lowers an article or number at the start, for use inside a sentence; names keep their capital. */
function lowerArticle(words: string): string {
  return words.replace(/^(?:An?|The|One|Two|Some)\b/u, (article) => article.toLowerCase())
}

/**
 * The warning shown with every answer: "An inspection of this authority could not be read from the list: the
 * latest grade may be missing." Undefined if nothing is known to be missing.
 */
export function formatIncomplete({ record }: RecordHolder): string | undefined {
  const entries = record.incomplete ?? []
  const [first, ...others] = new Set(
    entries.map(({ what }) => what.trim().replace(/[\s.:;,]+$/u, '')),
  )
  if (first === undefined) return undefined
  const what =
    others.length < MAX_NAMED
      ? formatList([first, ...others.map(lowerArticle)])
      : `${formatSmallNumber(entries.length)} entries`
  const subject = what.slice(0, 1).toLocaleUpperCase('en-GB') + what.slice(1)
  return `${subject} of this authority could not be read from the list: the latest grade may be missing.`
}

/**
 * When the answer's grades were given. An incomplete record claims only the newest inspection that could be
 * read.
 */
export function formatWhenInspected(index: RecordHolder): string {
  return isIncomplete(index) ? 'in the newest inspection that could be read' : 'when last inspected'
}

/** The same for an area whose grade is not from the last inspection. */
export function formatWhenGraded(index: RecordHolder): string {
  return isIncomplete(index) ? 'in the newest grade that could be read' : 'when last graded'
}

/** "Last inspected 10 to 14 June 2024", without the full stop. */
export function formatLastInspected(days: string, index: RecordHolder): string {
  return isIncomplete(index)
    ? `Newest inspection that could be read: ${days}`
    : `Last inspected ${days}`
}

/** Heading of the grades: "Latest grade" only if nothing may be missing. */
export function formatGradeHeading(index: RecordHolder): string {
  return isIncomplete(index) ? 'Grade on record' : 'Latest grade'
}

/** A sentence on how many authorities have an inspection that could not be read; undefined for 0. */
export function formatIncompleteAuthorities(count: number, where: string): string | undefined {
  if (count === 0) return undefined
  const [authorities, their] = count === 1 ? ['authority', 'its'] : ['authorities', 'their']
  return `Of ${formatSmallNumber(count)} ${authorities} ${where} an inspection could not be read: ${their} latest grade may be missing here.`
}

/** The same for one authority in a list. */
export const MAY_BE_MISSING = 'an inspection could not be read, so a later grade may be missing'
