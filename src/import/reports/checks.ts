import type { FrameworksFile } from '../../record/schema/frameworks'
import { quote } from '../refusal'
import type { ReadActions } from './actions'
import type { Block } from './blocks'
import type { CheckKind, DraftCheck, ReportDraft } from './draft'

/** Since this day no council is given an overall grade. */
export const NO_OVERALL_FROM = '2026-04-01'

type Draft = Omit<ReportDraft, 'checks'>

/** One check; none if nothing `isWrong`. */
function checkIf(
  isWrong: boolean,
  kind: CheckKind,
  page: number,
  sentence: string,
  about?: string,
): DraftCheck[] {
  return isWrong ? [{ kind, page, sentence, ...(about !== undefined && { about }) }] : []
}

function checkFrontPage(draft: Draft, printedDays: string | undefined): DraftCheck[] {
  const { authority, periods, inspector, terms, framework, provenance } = draft
  const isLate = framework === 'ilacs-2023' && (periods[0]?.first ?? '') >= NO_OVERALL_FROM
  const days =
    printedDays === undefined
      ? 'The days of the inspection were not found.'
      : `The days could not be read: ${quote(printedDays)}.`
  const late =
    'Reports of inspections since April 2026 give no overall grade: look at the table of grades.'
  const noTerms = 'The terms of reuse were not found.'
  const which = `Which council is ${quote(authority.name)}?`
  return [
    ...checkIf(authority.state === 'unmatched', 'authority', 1, which),
    ...checkIf(periods.length === 0, 'days', 1, days),
    ...checkIf(inspector === undefined, 'inspector', 1, 'The lead inspector’s name was not found.'),
    ...checkIf(terms.state === 'not-read', 'terms', provenance.pages, noTerms),
    ...checkIf(isLate, 'grade', 1, late),
  ]
}

function checkGrades({ judgements }: Draft, { frameworks }: FrameworksFile): DraftCheck[] {
  const all = frameworks.flatMap((framework) => framework.judgements)
  return judgements.flatMap(({ judgement, state, readings }) => {
    if (state !== 'disputed' && state !== 'not-found') return []
    const name = quote(all.find(({ id }) => id === judgement)?.printed ?? judgement)
    const found = readings.map(({ words, page }) => `${quote(words)} on page ${page}`)
    const sentence =
      state === 'disputed'
        ? `The report states two grades for ${name}: ${[...new Set(found)].join(', ')}.`
        : `No grade was found for ${name}, which does not mean that there is none.`
    return [{ kind: 'grade', page: readings[0]?.page ?? 1, sentence, about: judgement }]
  })
}

function checkActions({ actions, listPrinted, heading, loose, unclear }: ReadActions) {
  const none =
    heading === undefined
      ? 'The report prints no list of what must be improved'
      : `Under ${quote(heading.words)} no list was found`
  const nothing = `${none}: this does not mean that nothing was asked.`
  return [
    ...checkIf(!listPrinted, 'actions', heading?.page ?? 1, nothing),
    ...loose.map(({ page, words }): DraftCheck => {
      const sentence = `In the list stand words that are no item: ${quote(words)}.`
      return { kind: 'actions', page, sentence }
    }),
    ...unclear.map(({ page, words }): DraftCheck => {
      const order = actions.find(({ text }) => text === words)?.order
      const sentence = `The action names several outcomes or enablers: ${quote(words)}.`
      return { kind: 'actions', page, sentence, about: String(order ?? '') }
    }),
  ]
}

/** Numbers left out or paragraphs without words: some reports print them, and a fault of reading looks the same. */
function checkParagraphs(blocks: readonly Block[]): DraftCheck[] {
  const numbered = blocks.filter(({ kind }) => kind === 'number')
  return numbered.flatMap(({ number = 0, page, text }, index) => {
    const before = numbered[index - 1]?.number ?? 0
    const sentence =
      text === ''
        ? `Paragraph ${number} has no words.`
        : `Paragraph ${number} follows paragraph ${before}: look whether one is missing.`
    const isWrong = text === '' || (number !== before + 1 && number !== 1)
    return checkIf(isWrong, 'paragraphs', page, sentence, String(number))
  })
}

/** What an editor should look at, in the order of the report. */
export function listChecks(
  draft: Draft,
  frameworks: FrameworksFile,
  read: { blocks: readonly Block[]; actions: ReadActions; days: string | undefined },
): DraftCheck[] {
  return [
    ...checkFrontPage(draft, read.days),
    ...checkGrades(draft, frameworks),
    ...checkActions(read.actions),
    ...checkParagraphs(read.blocks),
  ]
}
