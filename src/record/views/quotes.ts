import { belongsToArea } from '../areas'
import { buildCitations, type CitationView } from '../citations'
import { formatQuoteWords, formatSpeaker } from '../quoteWords'
import type { InspectionView, RecordIndex } from '../recordIndex'
import { VOICES, type Voice } from '../schema/enums'
import type { Quote } from '../schema/quotes'
import type { Area } from '../schema/frameworks'
import { capitalise, formatCount } from '../wording'

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

/** Whether a quotation is taken from a report itself. */
export function isFromReport({ source }: Quote, index: RecordIndex): boolean {
  return index.source(source)?.source.kind === 'ofsted-report'
}

/** A quotation that fills two lines of a card in large letters. */
const SHORT = 90
const FIRST = 3

/** A quotation with its references resolved. */
function buildQuoteView(quote: Quote, index: RecordIndex): QuoteView {
  return {
    quote,
    inspection: index.inspection(quote.inspection),
    areas: quote.areas.map(index.vocabulary.area),
    quoted: quote.voice !== 'newspaper',
    short: formatQuoteWords(quote).length <= SHORT,
    citations: buildCitations(quote.citations, index),
  }
}

/** The quotations that `keeps` leaves: three first, then the others by voice, and newspapers' words apart. */
export function buildQuotes(index: RecordIndex, keeps: (id: string) => boolean): Quotes {
  const started = (view: QuoteView) => view.inspection?.day ?? ''
  const place = ({ quote }: QuoteView) => quote.first ?? FIRST + 1 + VOICES.indexOf(quote.voice)
  const views = index.record.quotes
    .filter(({ id }) => keeps(id))
    .map((quote) => buildQuoteView(quote, index))
    .sort((a, b) => started(b).localeCompare(started(a)))
  const first = views
    .filter(({ quoted }) => quoted)
    .sort((a, b) => place(a) - place(b))
    .slice(0, FIRST)
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

const OPENING_WORDS = 5

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
