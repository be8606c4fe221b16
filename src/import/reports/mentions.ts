import { findPage, type Block } from './blocks'
import type { DraftMention } from './draft'
import { MONTH_NAME, buildDay, parseMonth } from '../readDay'

const EVENT =
  /\b(?:(?:focused|monitoring|assurance) visits?|(?:joint targeted area |re-?)?inspections?|visits? by Ofsted)\b/giu
/** Words before "inspection" that mean the inspection of this report. */
const THIS_INSPECTION = /\b(?:this|time of(?: the)?|during the|current|the inspection or) $/iu
const DATE = new RegExp(`\\b(?:(\\d{1,2}) )?${MONTH_NAME} (20\\d\\d)\\b|\\bin (20\\d\\d)\\b`, 'giu')
const SENTENCE = /[^.!?]+(?:[.!?]+(?=\s|$)|[.!?]\S*[^.!?]*)*/gu
/** Letters between an event and its date. */
const MAX_DISTANCE = 80

function formatWhen(day: string | undefined, month: string | undefined, year: string): string {
  if (month === undefined) return year
  const number = parseMonth(month)
  const iso = day === undefined ? undefined : buildDay(year, number, day)
  return iso ?? `${year}-${String(number).padStart(2, '0')}`
}

interface Place {
  index: number
  words: string
}

/** Whether a date belongs to an event: it is near, with no digits between them except those of other dates. */
function isDateOf(sentence: string, event: Place, date: Place): boolean {
  const [first, second] = event.index < date.index ? [event, date] : [date, event]
  const between = sentence.slice(first.index + first.words.length, second.index)
  return (
    between.length <= MAX_DISTANCE && !/\d/u.test(between.replace(DATE, '').replace(/20\d\d/gu, ''))
  )
}

/**
 * Sentences that name an earlier inspection or visit with its printed date, on any page. Only dates before
 * `before`, the first day of this inspection, count.
 */
export function readMentions(blocks: readonly Block[], before = '9999'): DraftMention[] {
  const list = (words: string, pattern: RegExp) =>
    [...words.matchAll(pattern)].map(({ 0: whole, index }) => ({ words: whole, index }))
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return []
    return list(block.text, SENTENCE).flatMap((sentence) => {
      const events = list(sentence.words, EVENT).filter(
        ({ index }) => !THIS_INSPECTION.test(sentence.words.slice(0, index)),
      )
      if (events.length === 0) return []
      return [...sentence.words.matchAll(DATE)].flatMap((found): DraftMention[] => {
        const [whole, day, month, year = found[4] ?? ''] = found
        const date = { words: whole, index: found.index }
        const [event] = events
          .filter((one) => isDateOf(sentence.words, one, date))
          .sort((a, b) => Math.abs(a.index - date.index) - Math.abs(b.index - date.index))
        const when = formatWhen(day, month, year)
        if (event === undefined || when >= before.slice(0, when.length)) return []
        return [
          {
            kind: /visit/iu.test(event.words) ? 'visit' : 'inspection',
            when,
            page: findPage(block, sentence.index + date.index),
            words: sentence.words.trim(),
            ...(block.number !== undefined && { paragraph: block.number }),
          },
        ]
      })
    })
  })
}
