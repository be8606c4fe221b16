import { belongsToArea } from '../areas'
import { buildCitations, type CitationView } from '../citations'
import { boundsOfKnownDate } from '../dates'
import { formatNoneHeld } from '../keeping'
import type { InspectionView, RecordIndex } from '../recordIndex'
import { VOICES, type Voice } from '../schema/enums'
import type { Source } from '../schema/evidence'
import type { Quote } from '../schema/quotes'
import type { Area } from '../schema/frameworks'
import { capitalise, formatCount, formatList, formatSmallNumber, joinParts } from '../wording'

/** Rule 9: the heading of each voice, so that readers see at once whose words these are. */
const VOICE_WORDS: Record<Voice, Record<'name' | 'explained' | 'none' | 'one' | 'many', string>> = {
  inspectorate: {
    name: 'Inspectors',
    explained: 'Ofsted’s own words, as newspapers printed them and checked against the reports.',
    none: 'no quotation of inspectors',
    one: 'quotation of inspectors',
    many: 'quotations of inspectors',
  },
  authority: {
    name: 'The council',
    explained: 'What the council said, as newspapers quoted it.',
    none: 'none of the council',
    one: 'of the council',
    many: 'of the council',
  },
  newspaper: {
    name: 'What the newspapers wrote',
    explained: 'the papers’ account, not Ofsted’s words',
    none: 'no line of a newspaper',
    one: 'line of a newspaper',
    many: 'lines of newspapers',
  },
}

export interface QuoteView {
  quote: Quote
  inspection: InspectionView | undefined
  areas: Area[]
  /** Whether to print quotation marks: only around someone's own words. */
  quoted: boolean
  /** Short enough to be set larger. */
  short: boolean
  citations: CitationView[]
}

/** Quotations of one voice, latest inspection first. */
export interface QuoteGroup {
  voice: Voice
  name: string
  explained: string
  quotes: QuoteView[]
}

/** The quotations that a choice leaves, each once. */
export interface Quotes {
  /** At most three: those with a place of their own, then inspectors', then the council's. */
  first: QuoteView[]
  /** The other quotations of inspectors and council; a voice with none is left out. */
  more: QuoteGroup[]
  newspaper: QuoteGroup
}

/** A quotation as plain text: gaps as "(…)", errors in the source followed by "[sic]". */
export function formatQuoteWords(quote: Quote): string {
  return quote.segments
    .map(
      (segment) =>
        `${segment.text}${{ gap: ' (…)', sic: ' [sic]', none: '' }[segment.mark ?? 'none']}`,
    )
    .join(' ')
}

/** The speaker: the name, and role and organisation as far as the name does not contain them. */
export function formatSpeaker({ speaker, role, organisation }: Quote): {
  name: string
  office: string
} {
  const known = role === undefined ? [organisation] : [role, organisation]
  const offices = known.filter(
    (part, position) => ![speaker, ...known.slice(0, position)].some((word) => word.includes(part)),
  )
  return { name: speaker, office: offices.join(', ') }
}

/** Whether a quotation is taken from a report itself. */
export function isFromReport({ source }: Quote, index: RecordIndex): boolean {
  return index.source(source)?.source.kind === 'ofsted-report'
}

/** More characters do not fit into two lines of a card in large letters. */
const MAX_SHORT = 90
const MAX_FIRST = 3
const OPENING_WORDS = 5
/** A quotation with its references resolved. */
function buildQuoteView(quote: Quote, index: RecordIndex): QuoteView {
  return {
    quote,
    inspection: index.inspection(quote.inspection),
    areas: quote.areas.map(index.vocabulary.area),
    quoted: quote.voice !== 'newspaper',
    short: formatQuoteWords(quote).length <= MAX_SHORT,
    citations: buildCitations(quote.citations, index),
  }
}

/** The quotations that `keeps` leaves: three first, then the others by voice, and newspapers' words apart. */
export function buildQuotes(index: RecordIndex, keeps: (id: string) => boolean): Quotes {
  const started = (view: QuoteView) => view.inspection?.day ?? ''
  const place = ({ quote }: QuoteView) => quote.first ?? MAX_FIRST + 1 + VOICES.indexOf(quote.voice)
  const views = index.record.quotes
    .filter(({ id }) => keeps(id))
    .map((quote) => buildQuoteView(quote, index))
    .sort((a, b) => started(b).localeCompare(started(a)))
  const first = views
    .filter(({ quoted }) => quoted)
    .sort((a, b) => place(a) - place(b))
    .slice(0, MAX_FIRST)
  const group = (voice: Voice): QuoteGroup => ({
    voice,
    name: VOICE_WORDS[voice].name,
    explained:
      voice === 'inspectorate' && views.some(({ quote }) => isFromReport(quote, index))
        ? 'Ofsted’s own words: from its reports, or from newspapers and checked against the reports.'
        : VOICE_WORDS[voice].explained,
    quotes: views.filter((view) => view.quote.voice === voice && !first.includes(view)),
  })
  return {
    first,
    more: [group('inspectorate'), group('authority')].filter(({ quotes }) => quotes.length > 0),
    newspaper: group('newspaper'),
  }
}

/**
 * How many quotations of each voice are about an area, or left by a choice: "About care leavers: 2 quotations of
 * inspectors, 1 of the council, no line of a newspaper." None is named too (rule 2).
 */
export function formatQuoteCounts(
  quotes: readonly Quote[],
  area: Area | undefined,
  choice: string | undefined,
): string {
  const about = area === undefined ? [] : [`about ${area.inSentence}`]
  const left = choice === undefined ? [] : [`left by the choice of ${choice}`]
  const of = quotes.filter((quote) => area === undefined || belongsToArea(quote, area.id))
  const counts = VOICES.map((voice) => {
    const { none, one, many } = VOICE_WORDS[voice]
    const count = of.filter((quote) => quote.voice === voice).length
    return count === 0 ? none : formatCount(count, one, many)
  })
  return `${capitalise([...about, ...left].join(', '))}: ${counts.join(', ')}.`
}

/** The first words of a quotation, to tell one "Copy" or "Link" button from another. */
export function formatQuoteOpening(quote: Quote): string {
  const words = formatQuoteWords(quote).split(/\s+/u)
  return words.length <= OPENING_WORDS
    ? words.join(' ')
    : `${words.slice(0, OPENING_WORDS).join(' ')}…`
}

/**
 * A quotation with speaker, inspection and source, for pasting into a document. A newspaper's line has no
 * quotation marks and says whose words it is (rules 8 and 9).
 */
export function formatQuoteWithSource(view: QuoteView): string {
  const words = formatQuoteWords(view.quote)
  const { name, office } = formatSpeaker(view.quote)
  const who = office === '' ? name : `${name}, ${office}`
  const about = view.inspection === undefined ? '' : `, on the ${view.inspection.label} inspection`
  const sources = view.citations.map((citation) => citation.label).join('; ')
  return view.quoted
    ? `“${words}” — ${who}${about}. ${sources}.`
    : `${words} — in the words of the newspaper, ${who}, not Ofsted’s${about}. ${sources}.`
}

function formatQuoteSources(index: RecordIndex): string {
  const ids = new Set(index.record.quotes.map((quote) => quote.source))
  const articles = index.record.sources.filter((source) => ids.has(source.id))
  const kinds = new Set(articles.map((source) => source.kind))
  const isAll = (kind: Source['kind']) => kinds.size === 1 && kinds.has(kind)
  const other = isAll('ofsted-report') ? 'report' : 'source'
  const kind = isAll('newspaper') ? 'newspaper article' : other
  const years = articles.flatMap((article) => {
    return boundsOfKnownDate(article.published)?.first.slice(0, 4) ?? []
  })
  const number = `${formatSmallNumber(articles.length)} ${kind}${articles.length === 1 ? '' : 's'}`
  // Some reports do not print when they came out.
  const when = years.length < articles.length ? '' : formatList([...new Set(years)].sort())
  return `From ${number}${when === '' ? '' : `, of ${when}`}.`
}

function formatUnquoted(index: RecordIndex): string | undefined {
  const quoted = new Set(index.record.quotes.map((quote) => quote.inspection))
  const labels = index.inspections
    .filter(({ inspection }) => !quoted.has(inspection.id))
    .map(({ label }) => label)
    .reverse()
  if (labels.length === 0) return undefined
  const inspections = labels.length === 1 ? 'inspection' : 'inspections'
  return `The record holds no quotation on the ${formatList(labels)} ${inspections}.`
}

function formatMarks(index: RecordIndex): string | undefined {
  const marks = new Set(
    index.record.quotes.flatMap((quote) => quote.segments.map((segment) => segment.mark)),
  )
  const explained = joinParts(
    [
      marks.has('gap') ? '(…) marks words left out without a sign' : undefined,
      marks.has('sic') ? '[sic] a slip printed in the source' : undefined,
    ],
    '; ',
  )
  return explained === '' ? undefined : `${explained}.`
}

/** The text above the quotations: where they come from, which inspections have none, and their marks. */
export function formatQuotesLead(index: RecordIndex): string {
  if (index.record.quotes.length === 0) return formatNoneHeld('quotation', index)
  return joinParts([formatQuoteSources(index), formatUnquoted(index), formatMarks(index)], ' ')
}
