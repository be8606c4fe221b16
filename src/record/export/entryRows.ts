import { AREA_NOT_SAID } from '../areas'
import { formatQuoteWords, formatSpeaker, isFromReport } from '../views/quotes'
import type { RecordIndex } from '../recordIndex'
import {
  formatActionTitle,
  formatListed,
  formatTags,
  formatVerbatim,
  listTags,
} from '../reportWords'
import type { ImprovementAction } from '../schema/actions'
import type { Voice } from '../schema/enums'
import type { Figure, Finding, Passage } from '../schema/evidence'
import type { Visit } from '../schema/inspections'
import type { Quote } from '../schema/quotes'
import { ASKED_OF_WORDS, buildStatus, formatVerdict } from '../verdicts'
import { listAnswerFacts } from '../views/actions'
import { KNOWLEDGE_WORDS, sortVisits, VISIT_WORDS } from '../visits'
import { capitalise, joinParts, joinSentences } from '../wording'
import {
  buildSourceColumns,
  buildDateColumns,
  buildInspectionColumns,
  formatAreaNames,
  formatDateMeaning,
  formatIsoDate,
} from './cells'
import type { TableRow } from './columns'
import type { RecordSubset } from './subset'

const OUR_WORDS = 'the record’s keeper’s, after the report'
const REPORT_WORDS = 'the inspectorate’s, from its report'

/** Rules 8 and 9: whose words the text is in. */
const VOICE: Record<Voice, string> = {
  inspectorate: 'the inspectorate’s, as a newspaper printed them',
  authority: 'the council’s, as a newspaper printed them',
  newspaper: 'the newspaper’s own, not Ofsted’s',
}

/** Notes as sentences; undefined ones are left out. */
export function joinNotes(notes: readonly (string | undefined)[]): string {
  return joinSentences(notes.map((note) => note && capitalise(note)))
}

function buildVisit(visit: Visit, index: RecordIndex): TableRow {
  return {
    kind: 'visit',
    id: visit.id,
    areas: formatAreaNames(visit.areas.map(index.vocabulary.area)),
    // An inspection graded under earlier rules is not the same as one without grades (rule 17).
    grade:
      visit.kind === 'earlier-inspection'
        ? 'no grade here: graded under earlier rules, see the text'
        : 'no grade: a visit',
    report_published: visit.published && formatIsoDate(visit.published),
    date: formatIsoDate(visit.when),
    date_is: formatDateMeaning('when it was', visit.when),
    title: [VISIT_WORDS[visit.kind], ...visit.bodies].join(', '),
    text: joinSentences([visit.about, visit.outcome]),
    whose_words: OUR_WORDS,
    note: joinNotes([`how it is known: ${KNOWLEDGE_WORDS[visit.knowledge]}`, visit.knowledgeNote]),
    ...buildSourceColumns(visit.citations, index),
  }
}

/** The columns of an entry about its inspection; the date of the entry is that inspection's first day. */
function buildDatedColumns(id: string, index: RecordIndex) {
  const view = index.inspection(id)
  return { ...buildInspectionColumns(view, index), ...(view && buildDateColumns(view)) }
}

function buildAction(action: ImprovementAction, index: RecordIndex): TableRow {
  const verbatim = formatVerbatim(action)
  const { asked, askedOf, areasAreOurReading, because, verdict, verdictNote, repeats } = action
  const { answer, question } = action
  return {
    kind: 'action',
    id: action.id,
    areas: formatAreaNames(action.areas.map(index.vocabulary.area)) || AREA_NOT_SAID,
    ...buildDatedColumns(action.inspection, index),
    asked_in: formatListed(action).trim(),
    national_framework: formatTags(listTags([action])),
    title: formatActionTitle(action),
    text: joinParts([asked, verbatim], ' '),
    whose_words: joinParts(
      [asked && OUR_WORDS, verbatim && `in quotation marks ${REPORT_WORDS}`],
      '; ',
    ),
    follow_up: formatVerdict(verdict, index),
    follow_up_confidence: action.confidence,
    note: joinNotes([
      askedOf === 'authority' ? undefined : `asked of ${ASKED_OF_WORDS[askedOf]}`,
      areasAreOurReading === true ? 'the areas are the record’s keeper’s reading' : undefined,
      because && `because: ${because}`,
      repeats && `repeats the earlier action ${repeats}`,
      buildStatus(verdict, index).explained,
      verdictNote,
    ]),
    short_title: action.short,
    council_answer: answer && joinNotes([answer.text, ...listAnswerFacts(answer)]),
    council_answer_source: answer && buildSourceColumns(answer.citations, index).source,
    scrutiny_question: question && joinNotes([question.text, `because: ${question.evidence}`]),
    scrutiny_question_source: question && buildSourceColumns(question.citations, index).source,
    ...buildSourceColumns(action.citations, index),
  }
}

function buildQuote(quote: Quote, index: RecordIndex): TableRow {
  const isNewspaper = quote.voice === 'newspaper'
  const isReport = isFromReport(quote, index)
  const { name, office } = formatSpeaker(quote)
  const words = formatQuoteWords(quote)
  const published = index.source(quote.source)?.source.published
  return {
    kind: isNewspaper ? 'newspaper line' : 'quotation',
    id: quote.id,
    areas: formatAreaNames(quote.areas.map(index.vocabulary.area)),
    ...buildInspectionColumns(index.inspection(quote.inspection), index),
    date: published && formatIsoDate(published),
    date_is:
      published && formatDateMeaning(`${isReport ? 'report' : 'article'} published`, published),
    // Quotation marks only around what somebody said.
    text: isNewspaper ? words : `“${words}”`,
    whose_words: isReport ? REPORT_WORDS : VOICE[quote.voice],
    speaker: office === '' ? name : `${name}, ${office}`,
    note: joinNotes([quote.comparedWithReport]),
    ...buildSourceColumns(quote.citations, index),
  }
}

function buildFinding(entry: Finding | Passage, index: RecordIndex): TableRow {
  const ours = 'kind' in entry
  return {
    kind: ours ? 'finding' : 'passage',
    id: entry.id,
    areas: formatAreaNames(entry.areas.map(index.vocabulary.area)),
    ...buildDatedColumns(entry.inspection, index),
    title: ours ? (entry.kind === 'strength' ? 'Strength' : 'Weak spot') : '',
    text: ours ? entry.text : `“${entry.text}”`,
    whose_words: ours ? OUR_WORDS : REPORT_WORDS,
    ...buildSourceColumns(entry.citations, index),
  }
}

function buildFigure(figure: Figure, index: RecordIndex): TableRow {
  const about = figure.inspection === undefined ? undefined : index.inspection(figure.inspection)
  return {
    kind: 'figure',
    id: figure.id,
    areas: formatAreaNames(figure.areas.map(index.vocabulary.area)),
    ...buildInspectionColumns(about, index),
    date: formatIsoDate(figure.asOf),
    date_is: formatDateMeaning('what the figure refers to', figure.asOf),
    text: `${figure.value} ${figure.counts}`,
    whose_words: OUR_WORDS,
    note: joinNotes([figure.note]),
    ...buildSourceColumns(figure.citations, index),
  }
}

/** All entries except grades, by kind, in page order. */
export function listEntryRows({ index, keeps }: RecordSubset): TableRow[] {
  const { visits, actions, quotes, findings, figures, passages = [] } = index.record
  return [
    ...sortVisits(visits)
      .filter(({ id }) => keeps('visit', id))
      .map((visit) => buildVisit(visit, index)),
    ...actions.filter(({ id }) => keeps('action', id)).map((action) => buildAction(action, index)),
    ...quotes.filter(({ id }) => keeps('quote', id)).map((quote) => buildQuote(quote, index)),
    ...findings
      .filter(({ id }) => keeps('finding', id))
      .map((finding) => buildFinding(finding, index)),
    ...figures.filter(({ id }) => keeps('figure', id)).map((figure) => buildFigure(figure, index)),
    ...passages
      .filter(({ id }) => keeps('passage', id))
      .map((passage) => buildFinding(passage, index)),
  ]
}
