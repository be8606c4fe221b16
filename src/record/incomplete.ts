import type { RecordIndex } from './recordIndex'
import { formatList, formatSmallNumber } from './wording'

type Held = Pick<RecordIndex, 'record'>

/** With more kinds of missing parts than this their number is given instead. */
const MOST_NAMED = 2

/**
 * Rule 19: whether something of the authority could not be read. Then nothing of the record may be
 * called the latest, and no change between two of its inspections is stated: another may lie between.
 */
export function isIncomplete({ record }: Held): boolean {
  return (record.incomplete ?? []).length > 0
}

/** "The overall grade" as it stands inside a sentence; a name keeps its capital. */
function lowerArticle(words: string): string {
  return words.replace(/^(?:An?|The|One|Two|Some)\b/u, (article) => article.toLowerCase())
}

/**
 * What stands at the answer wherever it is given: "An inspection of this authority could not be read
 * from the list: the latest grade may be missing." Nothing where nothing is known to be missing.
 */
export function formatIncomplete({ record }: Held): string | undefined {
  const entries = record.incomplete ?? []
  const [first, ...others] = new Set(
    entries.map(({ what }) => what.trim().replace(/[\s.:;,]+$/u, '')),
  )
  if (first === undefined) return undefined
  const what =
    others.length < MOST_NAMED
      ? formatList([first, ...others.map(lowerArticle)])
      : `${formatSmallNumber(entries.length)} entries`
  const subject = what.slice(0, 1).toLocaleUpperCase('en-GB') + what.slice(1)
  return `${subject} of this authority could not be read from the list: the latest grade may be missing.`
}

/** When the answer's grades were given: with something missing, no more than what was read. */
export function formatWhenInspected(index: Held): string {
  return isIncomplete(index) ? 'in the newest inspection that could be read' : 'when last inspected'
}

/** The same of an area whose grade is not from the last inspection. */
export function formatWhenGraded(index: Held): string {
  return isIncomplete(index) ? 'in the newest grade that could be read' : 'when last graded'
}

/** "Last inspected 10 to 14 June 2024", without the full stop. */
export function formatLastInspected(days: string, index: Held): string {
  return isIncomplete(index)
    ? `Newest inspection that could be read: ${days}`
    : `Last inspected ${days}`
}

/** The heading over the grades that stand: "Latest grade" only where it is one. */
export function formatGradeHeading(index: Held): string {
  return isIncomplete(index) ? 'Grade on record' : 'Latest grade'
}

/** Added to the count of authorities in England of which an inspection could not be read. */
export function formatIncompleteAuthorities(count: number, where: string): string | undefined {
  if (count === 0) return undefined
  const [authorities, their] = count === 1 ? ['authority', 'its'] : ['authorities', 'their']
  return `Of ${formatSmallNumber(count)} ${authorities} ${where} an inspection could not be read: ${their} latest grade may be missing here.`
}

/** The same of one authority in a list of several. */
export const MAY_BE_MISSING = 'an inspection could not be read, so a later grade may be missing'
