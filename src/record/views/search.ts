import { formatKnownDate } from '../dates'
import type { RecordIndex } from '../recordIndex'
import { formatQuoteWords, formatSpeaker } from './quotes'
import { formatTags, formatVerbatim, listTags } from '../reportWords'
import type { View } from '../sections'
import { formatVisit, KNOWLEDGE_WORDS } from '../visits'
import { capitalise, foldWords, formatList, formatWhen } from '../wording'
import { buildSubjectGroups } from './actions'
import { formatUngraded } from './board/rows'
import { buildPassages } from './fromReports'
import { formatMethod } from './method'

/** A run of text; `found` runs hold what was searched for. */
export interface SearchText {
  text: string
  found: boolean
}

/** One entry that has all the words. */
export interface SearchHit {
  /** The id of its element on the page. */
  id: string
  title: SearchText[]
  /** From the rest of the entry, if the title does not have all the words. */
  excerpt: SearchText[] | undefined
  /** Which area, inspection or voice it belongs to. */
  place: string
}

/** Hits of one part of the page. */
export interface SearchGroup {
  title: string
  /** The section that shows them. */
  section: View
  hits: SearchHit[]
}

export interface SearchResults {
  groups: SearchGroup[]
  /** Other wordings of what was searched for that were found, in lower case. */
  wordings: string[]
}

/** What can be found: its line in the results, and the other texts that the search covers. */
interface SearchEntry {
  id: string
  title: string
  /** Other texts of the entry, each with whose words it is unless `place` says so. */
  rest: string[]
  place: string
}

/** A text after the name of whose it is (rules 9 and 25); empty if there is none. */
function attribute(whose: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `${whose}: ${text}`
}

type Lister = (index: RecordIndex) => SearchEntry[]

function namePlace(areas: readonly string[], inspection: string | undefined, index: RecordIndex) {
  const label = inspection === undefined ? undefined : index.inspection(inspection)?.label
  const names = areas.map((id) => index.vocabulary.area(id).name)
  return [...names, ...(label === undefined ? [] : [label])].join(', ')
}

const listGrades: Lister = ({ inspections }) =>
  inspections.flatMap((view) =>
    view.judgements.map(({ areas, grade, printed, printedGrade }) => ({
      id: `findings-${areas[0]?.id ?? ''}`,
      title: `${formatList(areas.map(({ name }) => name))}: ${grade.inSentence}`,
      rest: [printed, printedGrade, view.framework.name, view.days],
      place: areas.length > 1 ? `Joint grade, ${view.label}` : `Grade, ${view.label}`,
    })),
  )

const listFindings: Lister = (index) =>
  index.record.findings.map(({ id, areas, inspection, text }) => ({
    id: `finding-${id}`,
    title: text,
    rest: [],
    place: namePlace(areas, inspection, index),
  }))

const listVisits: Lister = ({ record }) =>
  record.visits.map((visit) => ({
    id: `visit-${visit.id}`,
    title: `${formatVisit(visit)}: ${visit.about}`,
    rest: [
      visit.outcome,
      visit.bodies.join(', '),
      KNOWLEDGE_WORDS[visit.knowledge],
      visit.knowledgeNote,
    ],
    place: capitalise(formatUngraded(visit.kind).why),
  }))

/** One line for a subject, as on the page, however often it was asked for. */
const listSubjects: Lister = (index) =>
  buildSubjectGroups(index).flatMap(({ status, subjects }) =>
    subjects.map(({ id, title, requests }) => ({
      id: `action-${id}`,
      title,
      rest: index.record.actions
        .filter((action) => requests.some((ask) => ask.id === action.id))
        .flatMap((action) => [
          action.title ?? '',
          action.asked ?? '',
          formatVerbatim(action) ?? '',
          formatTags(listTags([action])),
          action.because ?? '',
          ...action.earlierMentions.map(({ said }) => said),
          ...action.followUps.map(({ evidence, inspection }) =>
            attribute(`Our reading, ${namePlace([], inspection, index)}`, evidence),
          ),
          attribute('Our assessment', action.verdictNote),
          attribute('The council’s answer', action.answer?.text),
          attribute('A question to ask (ours)', action.question?.text),
        ]),
      place: `${status.name}, asked ${formatWhen(requests.map(({ inspection }) => inspection).reverse())}`,
    })),
  )

/** Rules 8 and 9: only somebody's own words have quotation marks, and each line says whose it is. */
const listQuotes: Lister = (index) =>
  index.record.quotes.map((quote) => {
    const { name, office } = formatSpeaker(quote)
    const words = formatQuoteWords(quote)
    const isAccount = quote.voice === 'newspaper'
    return {
      id: `quote-${quote.id}`,
      title: isAccount ? words : `“${words}”`,
      rest: [name, office, attribute('Our comparison', quote.comparedWithReport)],
      place: `${isAccount ? 'A newspaper’s account, ' : ''}${name}, ${namePlace([], quote.inspection, index)}`,
    }
  })

const listFigures: Lister = ({ record }) =>
  record.figures.map(({ id, value, counts, note, asOf }) => ({
    id: `figure-${id}`,
    title: `${value} ${counts}`,
    rest: [note ?? ''],
    place: formatKnownDate(asOf),
  }))

/** Rule 23: a report's own words, in quotation marks. */
const listPassages: Lister = (index) =>
  buildPassages(index, () => true).flatMap(({ inspection, passages }) =>
    passages.map(({ passage: { id, text }, place }) => ({
      id: `passage-${id}`,
      title: `“${text}”`,
      rest: [],
      place: `${place}, ${inspection.label}`,
    })),
  )

const listOtherWork: Lister = ({ record }) =>
  record.otherWork.map(({ id, body, about, when }) => ({
    id: `work-${id}`,
    title: `${body}: ${about}`,
    rest: [],
    place: formatKnownDate(when),
  }))

const listDifferences: Lister = ({ record }) =>
  record.disagreements.map(({ id, subject, says, assessment }) => ({
    id: `difference-${id}`,
    title: subject,
    rest: [...says.map(({ said }) => said), attribute('Our reading', assessment)],
    place: 'Difference',
  }))

const listSources: Lister = ({ record }) =>
  record.sources.map(({ id, title, shortName, publisher, note }) => ({
    id: `source-${id}`,
    title: title ?? shortName,
    rest: [shortName, publisher, note ?? ''],
    place: shortName,
  }))

const listMethod: Lister = (index) =>
  formatMethod(index).map(({ term, explained }) => ({
    id: 'method',
    title: `${term}: ${explained}`,
    rest: [],
    place: 'Method',
  }))

/** What the search covers, in page order. */
const GROUPS: readonly { title: string; section: View; listers: readonly Lister[] }[] = [
  {
    title: 'Grades and findings',
    section: 'ratings',
    listers: [listGrades, listFindings],
  },
  { title: 'Visits', section: 'timeline', listers: [listVisits] },
  { title: 'What inspectors asked to improve', section: 'actions', listers: [listSubjects] },
  { title: 'In their words', section: 'quotes', listers: [listQuotes] },
  { title: 'Figures', section: 'figures', listers: [listFigures] },
  { title: 'Paragraphs of the reports', section: 'sources', listers: [listPassages] },
  { title: 'Where sources differ', section: 'sources', listers: [listDifferences] },
  { title: 'Other bodies’ work', section: 'sources', listers: [listOtherWork] },
  { title: 'Sources', section: 'sources', listers: [listSources] },
  { title: 'Method', section: 'sources', listers: [listMethod] },
]

/** Letters and digits, and apostrophes between them. */
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu
/** An abbreviation matches whole words alone, or "PA" would find "partly". */
const LONGEST_ABBREVIATION = 5

function splitWords(text: string): string[] {
  return foldWords(text).match(WORD) ?? []
}

/** A pattern for words in a row, with any signs between them and any ending of the last. */
function buildPattern(words: readonly string[], isWording: boolean): string {
  const isAbbreviation =
    isWording && words.length === 1 && (words[0] ?? '').length <= LONGEST_ABBREVIATION
  const ending = isAbbreviation ? String.raw`s?(?![\p{L}\p{N}])` : String.raw`[\p{L}\p{N}']*`
  return words.join(String.raw`[^\p{L}\p{N}]+`) + ending
}

function buildTerm(patterns: readonly string[]): RegExp {
  const longestFirst = [...patterns].sort((a, b) => b.length - a.length)
  return new RegExp(String.raw`(^|[^\p{L}\p{N}])(?:${longestFirst.join('|')})`, 'gu')
}

/** Finds any wording of one subject in a folded text. */
export function buildSubjectTerm(subject: readonly string[]): RegExp {
  return buildTerm(subject.map((wording) => buildPattern(splitWords(wording), true)))
}

/** Whether the words stand in a list from this place on; the last one may be a plural. */
function startsWith(list: readonly string[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => {
    const other = list[at + offset]
    return other === word || (offset === words.length - 1 && other === `${word}s`)
  })
}

/** One term for each subject whose wording was typed, and one for each other word. */
function buildTerms(typed: readonly string[], { vocabulary }: RecordIndex): RegExp[] {
  const wordings = vocabulary.subjects
    .flatMap((subject) => subject.map((wording) => ({ words: splitWords(wording), subject })))
    .sort((a, b) => b.words.length - a.words.length)
  const terms: RegExp[] = []
  for (let at = 0; at < typed.length;) {
    const known = wordings.find(({ words }) => startsWith(typed, at, words))
    terms.push(
      known === undefined
        ? buildTerm([buildPattern(typed.slice(at, at + 1), false)])
        : buildSubjectTerm(known.subject),
    )
    at += known?.words.length ?? 1
  }
  return terms
}

/** Start and end of every place where the term stands in a folded text. */
function findTerm(term: RegExp, folded: string): [number, number][] {
  return [...folded.matchAll(term)].map((match) => {
    const end = match.index + match[0].length
    return [match.index + (match[1] ?? '').length, end]
  })
}

const hasTerm = (term: RegExp, folded: string) => folded.search(term) !== -1

/** For each character of the folded text, its place in the text itself: folding may change the length. */
function mapFolded(text: string): number[] {
  const places: number[] = []
  for (const { 0: character, index } of text.matchAll(/./gsu))
    for (let left = foldWords(character).length; left > 0; left -= 1) places.push(index)
  places.push(text.length)
  return places
}

/** A text is cut to about this many characters around the first place found. */
const LONGEST_LINE = 200

function cutText(text: string, first: number): { from: number; to: number } {
  if (text.length <= LONGEST_LINE) return { from: 0, to: text.length }
  const from = first < LONGEST_LINE / 2 ? 0 : text.lastIndexOf(' ', first - LONGEST_LINE / 3) + 1
  const end = text.indexOf(' ', from + LONGEST_LINE)
  return { from, to: end === -1 ? text.length : end }
}

/** The text with the terms marked, cut if it is long. */
function markText(text: string, terms: readonly RegExp[]): SearchText[] {
  const folded = foldWords(text)
  const places = mapFolded(text)
  const found = terms
    .flatMap((term) => findTerm(term, folded))
    .map(([start, end]): [number, number] => [places[start] ?? 0, places[end] ?? text.length])
    .sort(([a], [b]) => a - b)
  const { from, to } = cutText(text, found[0]?.[0] ?? 0)
  const runs: SearchText[] = from === 0 ? [] : [{ text: '… ', found: false }]
  let at = from
  for (const [start, end] of found) {
    if (start < at || end > to) continue
    if (start > at) runs.push({ text: text.slice(at, start), found: false })
    runs.push({ text: text.slice(start, end), found: true })
    at = end
  }
  const rest = `${text.slice(at, to)}${to < text.length ? ' …' : ''}`
  return rest === '' ? runs : [...runs, { text: rest, found: false }]
}

interface FoldedEntry extends SearchEntry {
  /** Title and rest, folded. */
  folded: string[]
}

type FoldedGroup = Omit<SearchGroup, 'hits'> & { entries: FoldedEntry[] }

const listed = new WeakMap<RecordIndex, FoldedGroup[]>()

/** All that can be found; folded once per record, at the first search. */
function listGroups(index: RecordIndex): FoldedGroup[] {
  const known = listed.get(index)
  if (known !== undefined) return known
  const groups = GROUPS.map(({ title, section, listers }) => ({
    title,
    section,
    entries: listers
      .flatMap((list) => list(index))
      .map((entry) => ({ ...entry, folded: [entry.title, ...entry.rest].map(foldWords) })),
  }))
  listed.set(index, groups)
  return groups
}

/** The text of an entry's rest that has most of the terms that its title lacks. */
function findExcerpt(entry: FoldedEntry, terms: readonly RegExp[]): string | undefined {
  const [title = '', ...rest] = entry.folded
  const missing = terms.filter((term) => !hasTerm(term, title))
  const score = (folded: string) => missing.filter((term) => hasTerm(term, folded)).length
  const best = Math.max(0, ...rest.map(score))
  return best === 0 ? undefined : entry.rest[rest.findIndex((folded) => score(folded) === best)]
}

function buildHit(entry: FoldedEntry, terms: readonly RegExp[]): SearchHit {
  const excerpt = findExcerpt(entry, terms)
  return {
    id: entry.id,
    title: markText(entry.title, terms),
    excerpt: excerpt === undefined ? undefined : markText(excerpt, terms),
    place: entry.place,
  }
}

/**
 * Finds the entries that have all the words, in any order and in any of their texts. Case, accents and
 * hyphens do not matter; a word may be the beginning of a longer one; wordings of one subject are found
 * together.
 */
export function searchRecord(index: RecordIndex, words: string): SearchResults {
  const typed = splitWords(words)
  if (typed.length === 0) return { groups: [], wordings: [] }
  const terms = buildTerms(typed, index)
  const groups = listGroups(index).flatMap(({ entries, ...group }) => {
    const hits = entries
      .filter(({ folded }) => terms.every((term) => folded.some((text) => hasTerm(term, text))))
      .map((entry) => buildHit(entry, terms))
    return hits.length === 0 ? [] : [{ ...group, hits }]
  })
  const asTyped = typed.join(' ')
  const wordings = groups
    .flatMap(({ hits }) => hits.flatMap(({ title, excerpt = [] }) => [...title, ...excerpt]))
    .flatMap(({ text, found }) => (found ? [text.toLocaleLowerCase('en-GB')] : []))
    .filter(
      (wording) => wording.includes(' ') && !splitWords(wording).join(' ').startsWith(asTyped),
    )
  return { groups, wordings: [...new Set(wordings)] }
}

/** "5 places with “homeless”"; "Nothing with “elephants”". */
export function formatSearchCount({ groups }: SearchResults, words: string): string {
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  if (count === 0) return `Nothing with “${words}”`
  return `${count} ${count === 1 ? 'place' : 'places'} with “${words}”`
}
