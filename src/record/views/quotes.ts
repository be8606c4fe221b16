import { buildCitations, type CitationView } from '../citations'
import { formatQuoteWords, formatSpeaker } from '../quoteWords'
import type { InspectionView, RecordIndex } from '../recordIndex'
import { VOICES, type Voice } from '../schema/enums'
import type { Quote } from '../schema/quotes'
import type { Area } from '../schema/frameworks'

/** Rule 9: the heading of each voice, so that readers see at once whose words these are. */
const VOICE_WORDS: Record<Voice, { name: string; explained: string; entry: string }> = {
  inspectorate: {
    name: 'Inspectors',
    explained: 'Ofsted’s own words, as newspapers printed them and checked against the reports.',
    entry: 'quotation of the inspectors',
  },
  authority: {
    name: 'The council',
    explained: 'What the council said, as newspapers quoted it.',
    entry: 'quotation of the council',
  },
  newspaper: {
    name: 'A newspaper’s account',
    explained: 'How the newspapers retold the inspections. These are not Ofsted’s words.',
    entry: 'line of a newspaper’s account',
  },
}

export interface QuoteView {
  quote: Quote
  inspection: InspectionView | undefined
  areas: Area[]
  /** Whether to print quotation marks: only around someone's own words. */
  quoted: boolean
  citations: CitationView[]
}

/** The quotations of one voice, latest inspection first. */
export interface QuoteColumn {
  voice: Voice
  name: string
  explained: string
  quotes: QuoteView[]
}

/** A quotation with its references resolved. */
function buildQuoteView(quote: Quote, index: RecordIndex): QuoteView {
  return {
    quote,
    inspection: index.inspection(quote.inspection),
    areas: quote.areas.map(index.vocabulary.area),
    quoted: quote.voice !== 'newspaper',
    citations: buildCitations(quote.citations, index),
  }
}

/** All quotations by voice, in the order of `VOICES`; voices without quotations stay, with an empty list. */
export function buildQuoteColumns(index: RecordIndex): QuoteColumn[] {
  const started = (view: QuoteView) => view.inspection?.inspection.started ?? ''
  const views = index.record.quotes.map((quote) => buildQuoteView(quote, index))
  return VOICES.map((voice) => ({
    voice,
    ...VOICE_WORDS[voice],
    quotes: views
      .filter((view) => view.quote.voice === voice)
      .sort((a, b) => started(b).localeCompare(started(a))),
  }))
}

/** A sentence that a voice has no quotation, for one area or at all, and whether the filter is the reason. */
export function formatNothingSaid(
  voice: Voice,
  area: Area | undefined,
  choice: string | undefined,
): string {
  const about = area === undefined ? '' : ` about ${area.inSentence}`
  return choice !== undefined
    ? `No ${VOICE_WORDS[voice].entry}${about} is left by the choice of ${choice}.`
    : `No ${VOICE_WORDS[voice].entry}${about} is on record.`
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
