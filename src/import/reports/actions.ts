import { dropUndefined } from '../../record/dropUndefined'
import { findPage, type Block } from './blocks'
import type { ActionKind, DraftAction, DraftLink, Printed } from './draft'
import { ENDS_LIST, NAMES_BOARD, STATED_JUDGEMENT, findListKind } from './patterns'

/** What a report asks for, and what is not clear in its lists. */
export interface ReadActions {
  actions: DraftAction[]
  /** Whether the council’s list is printed, with items. */
  listPrinted: boolean
  /** The heading of the council’s list, if there is one. */
  heading?: Printed
  /** Sentences in a list that are neither items nor headings. */
  loose: Printed[]
  /** Actions that name more than one outcome or enabler. */
  unclear: Printed[]
}

interface OpenList {
  kind: ActionKind
  askedOf: DraftAction['askedOf']
  size: number
  level: number
  group?: string
  /** Bullets of this heading so far. */
  items: number
  /** Where its first bullet stands. */
  x?: number
}

/** "There are no areas for priority action": a short sentence that asks for nothing. */
const NOTHING =
  /^(?=.{0,160}$)(?:there|the inspection|this inspection|inspectors|ofsted|no)\b.*\b(?:no|none|not|nor)\b|^no\b.{0,60}\b(?:priority|immediate|recommendations?)\b/iu
const PARAGRAPHS = /[([](?:see )?(?:page \d+, )?(?:paragraphs?|paras?\.?) ([\d ,;and&–-]+?)[)\]]/giu
const REPEAT =
  /(?:\([^()]*|[^.()]*)\b(?:recommendations?|areas? for (?:improvement|development)|actions?)\b[^.()]*\b(?:last|previous|earlier) (?:Ofsted )?inspections?\b[^.()]*\)?\.?/iu
const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4 }

/** The numbers in "37, 38 and 40–42". */
function listNumbers(words: string): number[] {
  return [...words.matchAll(/(\d+)(?:\s*[–-]\s*(\d+))?/gu)].flatMap(([, from, to = from]) => {
    const [first, last] = [Number(from), Number(to)]
    return last >= first && last - first < 50
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : [first]
  })
}

/** The paragraphs that an action’s words name. */
function readLinks(block: Block): DraftLink[] {
  return [...block.text.matchAll(PARAGRAPHS)].map(({ 0: words, 1: numbers = '', index }) => ({
    words,
    page: findPage(block, index),
    paragraphs: listNumbers(numbers),
  }))
}

/** The numbers after "outcome" or "enabler": "(Outcome 4, national framework)", "enabler two", "outcomes 1 and 4". */
function readPlaces(text: string, word: string): number[] {
  const number = '(?:\\d|one|two|three|four)'
  const places = new RegExp(
    `\\b${word}s?:? ?(${number}(?:(?:,| and| &| or)+ ?(?:${word} )?${number}\\b)*)`,
    'giu',
  )
  return [...text.matchAll(places)].flatMap(([, words = '']) =>
    [...words.toLowerCase().matchAll(/\d|one|two|three|four/gu)].map(
      ([one]) => NUMBERS[one] ?? Number(one),
    ),
  )
}

const OUTCOMES = [1, 2, 3, 4] as const
const ENABLERS = [1, 2, 3] as const

/** The outcome and the enabler of the national framework that an action names; none where it names several. */
function readNationalFramework(text: string) {
  const isOfFramework =
    /national framework/iu.test(text) || /[([][^)\]]*\b(?:outcome|enabler)/iu.test(text)
  const read = <T extends number>(word: string, places: readonly T[]) =>
    isOfFramework ? places.filter((place) => readPlaces(text, word).includes(place)) : []
  const [outcome, ...outcomes] = read('outcome', OUTCOMES)
  const [enabler, ...enablers] = read('enabler', ENABLERS)
  return {
    isUnclear: outcomes.length + enablers.length > 0,
    ...dropUndefined({
      outcome: outcomes.length === 0 ? outcome : undefined,
      enabler: enablers.length === 0 ? enabler : undefined,
    }),
  }
}

/** Whether a line is only a heading for the items below: a few words without a full stop. */
function isOnlyHeading({ kind, text }: Block, next: Block | undefined): boolean {
  const isAbove = next?.kind === 'bullet' || (kind === 'text' && next?.kind === 'number')
  return isAbove && !/[.;:,]$/u.test(text) && text.split(' ').length <= 8
}

/** Whether a heading divides an open list, rather than ending it. */
function isSubheading({ text, size, level }: Block, list: OpenList): boolean {
  const isSmaller =
    size < list.size - 0.6 || (Math.abs(size - list.size) <= 0.6 && level > list.level)
  return isSmaller && !STATED_JUDGEMENT.test(text) && !ENDS_LIST.test(text)
}

/** Reads the lists of actions from the blocks of a report. */
export function readActions(blocks: readonly Block[], family: 'sif' | 'ilacs'): ReadActions {
  const actions: DraftAction[] = []
  const loose: Printed[] = []
  const unclear: Printed[] = []
  let heading: Printed | undefined
  let list: OpenList | undefined
  let isBoard = false
  let parent: { action: DraftAction; block: Block } | undefined

  const add = (
    block: Block,
    { kind, askedOf, group }: OpenList,
    place: { paragraph?: number; item?: number },
  ) => {
    const { text, page, toPage } = block
    const { isUnclear, ...national } = readNationalFramework(text)
    if (isUnclear) unclear.push({ page, words: text })
    const repeat = REPEAT.exec(text)
    const action: DraftAction = {
      order: actions.length + 1,
      text,
      kind,
      askedOf,
      ...(group !== undefined && { group }),
      page,
      ...(toPage > page && { toPage }),
      ...place,
      subItems: [],
      links: readLinks(block),
      ...(repeat !== null && {
        repeatsEarlier: { words: repeat[0].trim(), page: findPage(block, repeat.index) },
      }),
      ...national,
    }
    actions.push(action)
    parent = { action, block }
  }

  const addBullet = (block: Block, open: OpenList) => {
    const above = parent
    const isBelowNumber = above?.block.kind === 'number'
    const isDeeper = open.x !== undefined && block.x > open.x + 6
    if (above !== undefined && (isBelowNumber || isDeeper)) {
      above.action.subItems.push({ words: block.text, page: block.page })
      above.action.links.push(...readLinks(block))
      return
    }
    open.x ??= block.x
    open.items += 1
    add(block, open, { item: open.items })
  }

  for (const [index, block] of blocks.entries()) {
    const { kind, text, size, level, page } = block
    if (kind === 'heading') {
      parent = undefined
      const listKind = page === 1 && family === 'sif' ? undefined : findListKind(text)
      const isGroup = list !== undefined && isSubheading(block, list)
      if (page > 1 && listKind === undefined && !isGroup && NAMES_BOARD.test(text)) isBoard = true
      if (/^(?:section 1\b.*|the local authority)$/iu.test(text)) isBoard = false
      if (listKind !== undefined) {
        const askedOf = isBoard || NAMES_BOARD.test(text) ? 'board' : 'council'
        list = { kind: listKind, askedOf, size, level, items: 0 }
        if (askedOf === 'council') heading ??= { page, words: text }
      } else list = list !== undefined && isGroup ? { ...list, group: text } : undefined
      continue
    }
    if (list === undefined || NOTHING.test(text)) continue
    const isHeading = kind === 'text' && ENDS_LIST.test(text) && !/[.;:,]$/u.test(text)
    // In ILACS reports numbers are those of paragraphs, whose heading may have been lost.
    if (isHeading || (kind === 'number' && family === 'ilacs')) list = undefined
    else if (kind !== 'bullet' && isOnlyHeading(block, blocks[index + 1]))
      list = { ...list, group: text }
    else if (kind === 'number') add(block, list, { paragraph: block.number ?? 0 })
    else if (kind === 'bullet') addBullet(block, list)
    else loose.push({ page, words: text })
  }
  const listPrinted = actions.some(({ askedOf }) => askedOf === 'council')
  return { actions, listPrinted, loose, unclear, ...(heading !== undefined && { heading }) }
}
