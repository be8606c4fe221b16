import type { FrameworksFile } from '../../record/schema/frameworks'
import type { Block } from './blocks'
import type { DraftParagraph } from './draft'
import { NAME_PREFIX, NAME_TO_GRADE, GRADE_PATTERN, listNames } from './patterns'

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
      `^(?:section \\d:? )?${NAME_PREFIX}(?:${pattern})(?:${NAME_TO_GRADE} ${GRADE_PATTERN})?\\.?$`,
      'iu',
    ),
  }))
  const isNumbered = blocks.some(({ kind }) => kind === 'number')
  const paragraphs: DraftParagraph[] = []
  const items = new Map<number, number>()
  let judgement: string | undefined
  let isBoard = false
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
      continue
    }
    if (kind !== (isNumbered ? 'number' : 'bullet')) continue
    const item = (items.get(page) ?? 0) + 1
    items.set(page, item)
    paragraphs.push({
      ...(number === undefined ? { item } : { number }),
      ...(judgement !== undefined && { judgement }),
      page,
      ...(toPage > page && { toPage }),
      text,
    })
  }
  return paragraphs
}
