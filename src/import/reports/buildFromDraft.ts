import { dropUndefined } from '../../record/dropUndefined'
import { HIDDEN_CHARACTERS } from '../../record/hiddenCharacters'
import type { ImprovementAction } from '../../record/schema/actions'
import type { Citation } from '../../record/schema/citations'
import type { Passage, Source, Unchecked } from '../../record/schema/evidence'
import type { Framework, Grade } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'
import type { Quote } from '../../record/schema/quotes'
import type { DraftChoices } from './completion'
import { NOT_JUDGED, type DraftAction, type ReportDraft } from './draft'
import { suggestAreas } from './suggest'

/** What building any part of a record from a draft needs. */
export interface DraftContext {
  draft: ReportDraft
  choices: DraftChoices
  framework: Framework
  scale: readonly Grade[]
  /** Areas of bodies apart from the council (rule 5). */
  separate: readonly string[]
  /** Ids in the record. */
  inspection: string
  source: string
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** "first bullet", "bullet 13": a place in a list. */
function formatItem(item: number): string {
  const ordinal = ORDINALS[item - 1]
  return ordinal === undefined ? `bullet ${item}` : `${ordinal} bullet`
}

/** The number that an item's words begin with: 1 for "first bullet under “What needs to improve”". */
export function parseItem(words: string): number | undefined {
  const [, number] = /^bullet (\d+)/iu.exec(words) ?? []
  if (number !== undefined) return Number(number)
  const at = ORDINALS.indexOf(words.toLowerCase().split(' ')[0] ?? '')
  return at === -1 ? undefined : at + 1
}

/** Whether a record can hold a text: nothing in it is hidden, or could not be read. */
function isReadable(text: string): boolean {
  return text.trim() !== '' && !HIDDEN_CHARACTERS.test(text) && !text.includes('\uFFFD')
}

interface Place {
  page: number
  toPage?: number
  paragraph?: number
  number?: number
  item?: number
}

function cite(source: string, { page, toPage, paragraph, number, item }: Place): Citation {
  const numbered = paragraph ?? number
  const bullet = numbered === undefined && item !== undefined ? formatItem(item) : undefined
  return dropUndefined({ source, page, toPage, paragraph: numbered, item: bullet })
}

/** The report as a source. `shortName` and `published` are as the inspection has them. */
export function buildSource(
  { draft: { provenance, title, terms }, source }: DraftContext,
  { shortName, published }: Pick<Source, 'shortName' | 'published'>,
): Source {
  const { name, sha256, pages, library } = provenance
  const { state } = terms
  return {
    id: source,
    kind: 'ofsted-report',
    publisher: 'Ofsted',
    title: title.words,
    shortName,
    published,
    pages,
    terms: state === 'not-read' ? { state } : { state, page: terms.page },
    readFrom: { file: name, sha256, library },
  }
}

const NO_GRADE = {
  disputed: 'The report states more than one grade, so none was taken.',
  'not-found':
    'A program found no grade in the report. That does not mean that the report has none.',
  'not-printed': 'The report has no place for this judgement.',
}

/** The longest printed form of a grade that stands in the words, or its usual form. */
function findPrinted(scale: readonly Grade[], grade: string, words: readonly string[]): string {
  const forms = scale.find(({ id }) => id === grade)?.printed ?? []
  const found = forms.filter((form) =>
    // "require improvement", of several services, is the same form.
    words.some((line) =>
      line.toLowerCase().includes(form.toLowerCase().replace(/^requires/u, 'require')),
    ),
  )
  const [longest] = found.sort((a, b) => b.length - a.length)
  return longest ?? forms[0] ?? grade
}

/** Every judgement of the framework, with a grade or among the missing. A disputed one never has a grade. */
function buildJudgements({ draft, choices, framework, scale, source }: DraftContext) {
  const judgements: Inspection['judgements'] = []
  const missing: Inspection['missing'] = []
  for (const { id: judgement } of framework.judgements) {
    const read = draft.judgements.find((entry) => entry.judgement === judgement)
    const chosen = choices.grades?.[judgement]
    const grade = chosen ?? (read !== undefined && 'grade' in read ? read.grade : undefined)
    const reading = read?.readings.find((entry) => entry.grade === grade) ?? read?.readings[0]
    const citations = [cite(source, { page: reading?.page ?? 1 })]
    if (grade === NOT_JUDGED) {
      const why = 'The report says that this was not judged.'
      missing.push({ judgement, kind: 'not-judged', why, citations })
    } else if (grade !== undefined) {
      const words =
        read !== undefined && 'grade' in read && chosen === undefined
          ? [read.printedGrade]
          : read?.readings.map((entry) => entry.words)
      const printedGrade = findPrinted(scale, grade, words ?? [])
      judgements.push({ judgement, grade, printedGrade, citations })
    } else {
      const state = read === undefined || 'grade' in read ? 'not-found' : read.state
      missing.push({ judgement, why: NO_GRADE[state], citations })
    }
  }
  return { judgements, missing }
}

/** The inspection as its report has it. `started` is its first day. */
export function buildInspection(context: DraftContext, started: string): Inspection {
  const { draft, choices, framework, inspection: id, source } = context
  const { periods, inspector, isReinspection } = draft
  const last = periods.at(-1)
  const days = periods.map(({ first, last: end }) =>
    end === undefined ? { first } : { first, last: end },
  )
  const ended = last?.last ?? last?.first
  const published = choices.published ?? draft.published?.day
  return {
    id,
    framework: framework.id,
    title: 'Inspection of local authority children’s services',
    type: isReinspection ? 'Re-inspection with grades.' : 'Full graded inspection.',
    started,
    ended:
      ended === undefined
        ? { unknown: true, why: 'The last day could not be read from the report.' }
        : { day: ended },
    ...(days.length > 1 && { periods: days }),
    published:
      published === undefined
        ? { unknown: true, why: 'The report does not print it.' }
        : {
            day: published,
            ...(choices.published !== undefined && {
              why: 'Given by the person who added the report.',
            }),
          },
    leadInspector:
      inspector === undefined
        ? { unknown: true, why: 'A program did not find the name in the report.' }
        : { name: inspector.name },
    report: source,
    ...buildJudgements(context),
    // The board's list may be printed where the council's is not.
    ...(!draft.listPrinted && draft.actions.length === 0 && { listPrinted: false as const }),
    citations: [cite(source, { page: 1 })],
  }
}

const isReadableAction = ({ text, group = 'none', subItems }: DraftAction) =>
  [text, group, ...subItems.map(({ words }) => words)].every(isReadable)

/** What the report asks for, in its words. `isLatest`: no later inspection is on record. */
export function buildActions(context: DraftContext, isLatest: boolean): ImprovementAction[] {
  const { draft, choices, separate, framework, inspection, source } = context
  const ofBoard = framework.judgements
    .flatMap(({ areas }) => areas)
    .filter((area) => separate.includes(area))
  return draft.actions
    .filter(
      (action) => isReadableAction(action) && choices.excluded?.includes(action.order) !== true,
    )
    .map((action): ImprovementAction => {
      const { order, text, kind, askedOf, group, subItems, outcome, enabler } = action
      const chosen = choices.areas?.[order]
      const last = action.toPage ?? action.page
      const further = [...new Set(subItems.map(({ page }) => page))].filter((page) => page > last)
      const linked = suggestAreas(action, draft, framework, separate)?.areas ?? []
      return {
        id: `${inspection}-${order}`,
        inspection,
        verbatim: text,
        ...(subItems.length > 0 && { subItems: subItems.map(({ words }) => words) }),
        list: kind,
        ...dropUndefined({ group, outcome, enabler }),
        askedOf: askedOf === 'board' ? 'safeguarding-board' : 'authority',
        areas: [...(chosen ?? (askedOf === 'board' ? ofBoard : linked))],
        areasAreOurReading: chosen !== undefined && chosen.length > 0,
        citations: [cite(source, action), ...further.map((page) => cite(source, { page }))],
        earlierMentions: [],
        followUps: [],
        verdict: isLatest ? 'not-yet-inspected-again' : 'not-examined',
      }
    })
}

/** The paragraphs, word for word, without those that are actions. Only for a report with an open licence. */
export function buildPassages({ draft, framework, inspection, source }: DraftContext): Passage[] {
  const asked = new Set(draft.actions.flatMap(({ text, page }) => `${page} ${text}`))
  return draft.paragraphs
    .filter(({ text, page }) => isReadable(text) && !asked.has(`${page} ${text}`))
    .map((paragraph, at) => ({
      id: `${inspection}-passage-${at + 1}`,
      inspection,
      areas: framework.judgements.find(({ id }) => id === paragraph.judgement)?.areas ?? [],
      text: paragraph.text,
      citations: [cite(source, paragraph)],
    }))
}

/** The checks that nobody has answered, and what no record can hold. */
export function buildUnchecked({ draft, choices, inspection, source }: DraftContext): Unchecked[] {
  const open = draft.checks.filter(
    ({ kind, about }, at) =>
      kind !== 'authority' &&
      choices.answered?.includes(at) !== true &&
      !(kind === 'days' && choices.started !== undefined) &&
      !(kind === 'grade' && choices.grades?.[about ?? ''] !== undefined),
  )
  const unreadable = draft.actions.filter((action) => !isReadableAction(action))
  return [
    ...open.map(({ sentence, page }) => ({ sentence, page })),
    ...unreadable.map(({ page }) => ({
      sentence: 'An action has characters that could not be read: it was left out.',
      page,
    })),
  ].map(({ sentence, page }) => ({
    text: sentence,
    inspection,
    citations: [cite(source, { page })],
  }))
}

/** The sentences that were picked as quotations. */
export function buildQuotes({ choices, inspection, source }: DraftContext): Quote[] {
  return (choices.quotes ?? []).map(({ text, areas, ...place }, at) => ({
    id: `${inspection}-quote-${at + 1}`,
    source,
    inspection,
    voice: 'inspectorate',
    speaker: 'Ofsted inspectors',
    organisation: 'Ofsted',
    segments: [{ text }],
    areas: [...areas],
    citations: [cite(source, place)],
  }))
}
