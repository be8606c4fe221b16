import { buildCitations, type CitationView } from './citations'
import type { InspectionView, RecordIndex } from './recordIndex'
import { VOICES, type Quote, type Voice } from './schema/quotes'
import type { Area } from './schema/frameworks'

/** Rule 9: how each voice is headed, so that a reader sees at a glance whose words these are. */
export const VOICE_WORDS: Record<Voice, { name: string; explained: string }> = {
  inspectorate: {
    name: 'Inspectors',
    explained: 'Ofsted’s own words, as newspapers printed them and checked against the reports.',
  },
  authority: { name: 'The council', explained: 'What the council said to the newspapers.' },
  newspaper: {
    name: 'A newspaper’s account',
    explained: 'How the newspapers retold the inspections. These are not Ofsted’s words.',
  },
}

export interface QuoteView {
  quote: Quote
  inspection: InspectionView | undefined
  areas: Area[]
  /** Printed in quotation marks only where the words are somebody's own. */
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

/** All quotations by voice, in the order of `VOICES`; a voice without any stays, empty. */
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

/** The words of a quotation as plain text: gaps as "(…)", slips followed by "[sic]". */
export function formatQuoteWords(quote: Quote): string {
  return quote.segments
    .map(
      (segment) =>
        `${segment.text}${{ gap: ' (…)', sic: ' [sic]', none: '' }[segment.mark ?? 'none']}`,
    )
    .join(' ')
}

/** A quotation with speaker, date and source, as somebody pastes it into a paper. */
export function formatQuoteWithSource(view: QuoteView): string {
  const words = formatQuoteWords(view.quote)
  const { quote } = view
  const who = [quote.speaker, quote.role, quote.organisation]
    .filter((part, position, all) => part !== undefined && all.indexOf(part) === position)
    .join(', ')
  const about = view.inspection === undefined ? '' : `, on the ${view.inspection.label} inspection`
  const sources = view.citations.map((citation) => citation.label).join('; ')
  return `${view.quoted ? `“${words}”` : words} — ${who}${about}. ${sources}.`
}
