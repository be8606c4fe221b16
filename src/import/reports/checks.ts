import type { FrameworksFile } from '../../record/schema/frameworks'
import { quote } from '../refusal'
import type { ReadActions } from './actions'
import type { Block } from './blocks'
import type { CheckKind, DraftCheck, ReportDraft } from './draft'

/** Since this day no council is given an overall grade. */
export const NO_OVERALL_FROM = '2026-04-01'

type Draft = Omit<ReportDraft, 'checks'>
type Found = [isWrong: boolean, kind: CheckKind, page: number, sentence: string, about?: string]

function listFrontPage(draft: Draft, printedDays: string | undefined): Found[] {
  const { authority, periods, inspector, terms, framework, provenance } = draft
  const isLate = framework === 'ilacs-2023' && (periods[0]?.first ?? '') >= NO_OVERALL_FROM
  const days =
    printedDays === undefined
      ? 'The days of the inspection were not found.'
      : `The days could not be read: ${quote(printedDays)}.`
  const late =
    'Reports of inspections since April 2026 give no overall grade: look at the table of grades.'
  return [
    [authority.state === 'ask', 'authority', 1, `Which council is ${quote(authority.name)}?`],
    [periods.length === 0, 'days', 1, days],
    [inspector === undefined, 'inspector', 1, 'The lead inspector’s name was not found.'],
    [terms.state === 'not-read', 'terms', provenance.pages, 'The terms of reuse were not found.'],
    [isLate, 'grade', 1, late],
  ]
}

function listGrades({ judgements }: Draft, { frameworks }: FrameworksFile): Found[] {
  const all = frameworks.flatMap((framework) => framework.judgements)
  return judgements.map(({ judgement, state, readings }) => {
    const name = quote(all.find(({ id }) => id === judgement)?.printed ?? judgement)
    const found = readings.map(({ words, page }) => `${quote(words)} on page ${String(page)}`)
    const sentence =
      state === 'disputed'
        ? `The report states two grades for ${name}: ${[...new Set(found)].join(', ')}.`
        : `No grade was found for ${name}, which does not mean that there is none.`
    const isWrong = state === 'disputed' || state === 'not-found'
    return [isWrong, 'grade', readings[0]?.page ?? 1, sentence, judgement]
  })
}

function listActions({ actions, listPrinted, heading, loose, unclear }: ReadActions): Found[] {
  const none =
    heading === undefined
      ? 'The report prints no list of what must be improved'
      : `Under ${quote(heading.words)} no list was found`
  const nothing = `${none}: this does not mean that nothing was asked.`
  return [
    [!listPrinted, 'actions', heading?.page ?? 1, nothing],
    ...loose.map(({ page, words }): Found => {
      return [true, 'actions', page, `In the list stand words that are no item: ${quote(words)}.`]
    }),
    ...unclear.map(({ page, words }): Found => {
      const order = actions.find(({ text }) => text === words)?.order
      const sentence = `The action names several outcomes or enablers: ${quote(words)}.`
      return [true, 'actions', page, sentence, String(order ?? '')]
    }),
  ]
}

/** Numbers left out or empty, as some reports print them, or as a fault of reading would leave them. */
function listParagraphs(blocks: readonly Block[]): Found[] {
  const numbered = blocks.filter(({ kind }) => kind === 'number')
  return numbered.map(({ number = 0, page, text }, index) => {
    const before = numbered[index - 1]?.number ?? 0
    const about = String(number)
    const sentence =
      text === ''
        ? `Paragraph ${about} has no words.`
        : `Paragraph ${about} follows paragraph ${String(before)}: look whether one is missing.`
    const isWrong = text === '' || (number !== before + 1 && number !== 1)
    return [isWrong, 'paragraphs', page, sentence, about]
  })
}

/** What an editor should look at, in the order of the report. */
export function listChecks(
  draft: Draft,
  frameworks: FrameworksFile,
  read: { blocks: readonly Block[]; actions: ReadActions; days: string | undefined },
): DraftCheck[] {
  return [
    ...listFrontPage(draft, read.days),
    ...listGrades(draft, frameworks),
    ...listActions(read.actions),
    ...listParagraphs(read.blocks),
  ].flatMap(([isWrong, kind, page, sentence, about]) =>
    isWrong ? [{ kind, page, sentence, ...(about !== undefined && { about }) }] : [],
  )
}
