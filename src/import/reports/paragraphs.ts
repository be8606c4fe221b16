import type { FrameworksFile } from '../../record/schema/frameworks'
import { findPage, type Block } from './blocks'
import type { DraftMention, DraftParagraph } from './draft'
import { MONTH, formatIso, monthOf } from './printedDays'
import { BEFORE, BETWEEN, GRADE_PATTERN, listNames } from './words'

/** Headings that belong to no judgement’s section. */
const NO_JUDGEMENT =
  /^(?:summary (?:for|of)|information about|executive summary|recommendations|progress since|what the inspection|what (?:does|needs)|the local authority$|section \d|areas for|priority)|strengths$/iu

/**
 * The numbered paragraphs by judgement; in a report that numbers nothing, its bullets, counted on each page.
 */
export function listParagraphs(
  blocks: readonly Block[],
  framework: string,
  frameworks: FrameworksFile,
): DraftParagraph[] {
  const names = listNames(framework, frameworks).map(({ id, areas, pattern }) => ({
    id,
    areas,
    pattern: new RegExp(
      `^(?:section \\d:? )?${BEFORE}(?:${pattern})(?:${BETWEEN} ${GRADE_PATTERN})?\\.?$`,
      'iu',
    ),
  }))
  const isNumbered = blocks.some(({ kind }) => kind === 'number')
  const paragraphs: DraftParagraph[] = []
  const items = new Map<number, number>()
  let judgement: string | undefined
  let isBoard = false
  let heading: string | undefined
  for (const { kind, text, page, toPage, number } of blocks) {
    if (kind === 'heading') {
      const named = page === 1 ? undefined : names.find(({ pattern }) => pattern.test(text))
      if (named !== undefined) {
        judgement = named.id
        isBoard = named.areas === 'safeguarding-board'
      } else if (/^what the inspection|^information about/iu.test(text)) {
        judgement = undefined
        isBoard = false
      } else if (NO_JUDGEMENT.test(text) && !isBoard) judgement = undefined
      heading = text
      continue
    }
    if (kind !== (isNumbered ? 'number' : 'bullet')) continue
    const item = (items.get(page) ?? 0) + 1
    items.set(page, item)
    paragraphs.push({
      ...(number === undefined ? { item } : { number }),
      ...(judgement !== undefined && { judgement }),
      ...(heading !== undefined && { heading }),
      page,
      ...(toPage > page && { toPage }),
      text,
    })
  }
  return paragraphs
}

const EVENT =
  /\b(?:(focused|monitoring|assurance) visits?|(?:joint targeted area |re-?)?inspections?|visits? by Ofsted)\b/giu
const DATE = new RegExp(
  `\\b(?:(\\d{1,2}) )?${MONTH} (20[01]\\d|202\\d)\\b|\\bin (20[01]\\d|202\\d)\\b`,
  'giu',
)
/** Letters between the event and its date. */
const NEAR = 90

/**
 * Sentences that name an earlier inspection or visit with its printed date, on any page. Only dates before
 * `before`, the first day of this inspection, count.
 */
export function readMentions(blocks: readonly Block[], before: string | undefined): DraftMention[] {
  return blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((block) =>
      [...block.text.matchAll(/[^.!?]+(?:[.!?]+(?=\s|$)|[.!?]\S*[^.!?]*)*/gu)].flatMap(
        (sentence) => {
          const [text] = sentence
          const events = [...text.matchAll(EVENT)]
          const dates = events.length === 0 ? [] : [...text.matchAll(DATE)]
          return dates.flatMap((date): DraftMention[] => {
            const near = events.filter(({ index }) => Math.abs(index - date.index) <= NEAR)
            const [event] = near.sort(
              (a, b) => Math.abs(a.index - date.index) - Math.abs(b.index - date.index),
            )
            const [, day, month, year = date[4] ?? ''] = date
            if (event === undefined) return []
            const number = month === undefined ? 0 : monthOf(month)
            const iso = day === undefined ? undefined : formatIso(Number(year), number, Number(day))
            const when =
              iso ?? (month === undefined ? year : `${year}-${String(number).padStart(2, '0')}`)
            if (before !== undefined && when >= before.slice(0, when.length)) return []
            return [
              {
                kind: /visit/iu.test(event[0]) ? 'visit' : 'inspection',
                when,
                page: findPage(block, sentence.index + date.index),
                words: text.trim(),
                ...(block.number !== undefined && { paragraph: block.number }),
              },
            ]
          })
        },
      ),
    )
}
