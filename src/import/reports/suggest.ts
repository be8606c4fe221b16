import { dayOf } from '../../record/dates'
import { dropUndefined } from '../../record/dropUndefined'
import { buildSubjectTerm } from '../../record/views/search'
import { formatActionTitle } from '../../record/reportWords'
import type { ImprovementAction } from '../../record/schema/actions'
import type { Framework, FrameworksFile } from '../../record/schema/frameworks'
import type { InspectionRecord } from '../../record/schema/record'
import { foldWords, formatList } from '../../record/wording'
import type { PickedQuote, SuggestedRepeat } from './completion'
import type { DraftAction, ReportDraft } from './draft'

/** Areas that an action has by the paragraphs that it names, and why: "as paragraphs 16 and 17". */
export interface SuggestedAreas {
  areas: string[]
  reason: string
}

/**
 * The areas of the sections whose paragraphs an action names ("see paragraphs 16, 17"). Undefined if it names
 * none, or one that is not clear.
 */
export function suggestAreas(
  { links }: DraftAction,
  { paragraphs }: ReportDraft,
  { judgements }: Framework,
  separate: readonly string[],
): SuggestedAreas | undefined {
  const numbers = [...new Set(links.flatMap((link) => link.paragraphs))]
  const found = numbers.flatMap((number) => paragraphs.filter((entry) => entry.number === number))
  const areas = found.flatMap(
    ({ judgement }) => judgements.find(({ id }) => id === judgement)?.areas ?? [],
  )
  const isClear = found.length === numbers.length && found.every((entry) => entry.judgement)
  const own = [...new Set(areas)].filter((area) => !separate.includes(area))
  if (!isClear || own.length === 0) return undefined
  const words = formatList(numbers.map(String))
  return { areas: own, reason: `as paragraph${numbers.length === 1 ? '' : 's'} ${words}` }
}

const LONGEST_QUOTE = 60

/**
 * Quotations by a fixed rule, where nobody picks: the first sentence of each judgement's section, unless it is
 * long. Word for word, in the report's order.
 */
export function suggestQuotes(
  { paragraphs }: ReportDraft,
  { judgements }: Framework,
): PickedQuote[] {
  const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
  return judgements.flatMap(({ id, areas }) => {
    const first = paragraphs.find(({ judgement }) => judgement === id)
    const text = [...sentences.segment(first?.text ?? '')][0]?.segment.trim() ?? ''
    const isWhole = /^\p{Lu}.*[.!?]$/u.test(text) && text.split(/\s+/u).length <= LONGEST_QUOTE
    if (first === undefined || !isWhole) return []
    const { page, toPage, number, item } = first
    return [dropUndefined({ text, page, toPage, paragraph: number, item, areas })]
  })
}

/** The subjects that an action names, by their first wording. An area of judgement is no subject. */
export function listSubjects(action: ImprovementAction, frameworks: FrameworksFile): string[] {
  const words = foldWords([formatActionTitle(action), action.asked, action.verbatim].join(' '))
  const areas = frameworks.areas.map(({ inSentence }) => foldWords(inSentence))
  return (frameworks.subjects ?? []).flatMap((subject) => {
    const isArea = subject.some((wording) =>
      areas.some((area) => area === foldWords(wording) || area === `${foldWords(wording)}s`),
    )
    return !isArea && words.search(buildSubjectTerm(subject)) !== -1 ? (subject[0] ?? []) : []
  })
}

/**
 * Pairs of actions of two inspections that name the same subject, for an editor to look at. They are offered,
 * never applied: about 8 in 10 ask for the same.
 */
export function suggestRepeats(
  { actions, inspections }: InspectionRecord,
  frameworks: FrameworksFile,
): SuggestedRepeat[] {
  const startOf = new Map(inspections.map((one) => [one.id, dayOf(one)]))
  const named = actions.map((action) => ({
    action,
    started: startOf.get(action.inspection) ?? '',
    subjects: listSubjects(action, frameworks),
  }))
  return named.flatMap((later) =>
    named.flatMap((earlier): SuggestedRepeat[] => {
      const [shared] = later.subjects.filter((subject) => earlier.subjects.includes(subject))
      const isPair =
        earlier.started < later.started &&
        later.action.repeats === undefined &&
        earlier.action.askedOf === later.action.askedOf
      if (!isPair || shared === undefined) return []
      const reason = `Both may ask about ${shared}.`
      return [{ earlier: earlier.action.id, later: later.action.id, reason }]
    }),
  )
}
