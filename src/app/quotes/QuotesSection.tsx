import { memo, type ReactNode } from 'react'
import { belongsToArea, formatAreaIds } from '../../record/areas'
import {
  buildQuoteColumns,
  formatNothingSaid,
  type QuoteColumn,
  type QuoteView,
} from '../../record/views/quotes'
import { formatQuotesLead } from '../../record/views/quotesLead'
import type { Voice } from '../../record/schema/enums'
import type { Area } from '../../record/schema/frameworks'
import { Section } from '../components/Section'
import type { SectionProps } from '../sectionProps'
import { QuoteCard } from './QuoteCard'
import { Heading } from '../components/Heading'
import { AreaCounts } from '../components/AreaCounts'
import { Disclosure } from '../components/Disclosure'

interface NewspaperLinesProps {
  kept: readonly QuoteView[]
  areas: readonly Area[]
  children: ReactNode
}

/** The newspapers' many lines, folded: they retell what the reports and the other voices say. */
function NewspaperLines({ kept, areas, children }: NewspaperLinesProps) {
  const quotes = kept.map(({ quote }) => quote)
  const about = [...new Set(quotes.flatMap((quote) => quote.areas))]
  return (
    <div className="quote-voice__fold" data-areas={formatAreaIds(about)}>
      <Disclosure
        summary="Show what the newspapers wrote"
        beside={<AreaCounts entries={quotes} noun="line" areas={areas} />}
      >
        {children}
      </Disclosure>
    </div>
  )
}

interface QuoteVoiceProps extends SectionProps {
  column: QuoteColumn
}

interface VoiceCardsProps {
  voice: Voice
  kept: readonly QuoteView[]
  areas: readonly Area[]
}

/** The cards of a voice that are left. */
function VoiceCards({ voice, kept, areas }: VoiceCardsProps) {
  if (kept.length === 0) return null
  const about = [...new Set(kept.flatMap(({ quote }) => quote.areas))]
  const cards = (
    <ul className="quote-voice__cards" data-areas={formatAreaIds(about)}>
      {kept.map((view) => (
        <QuoteCard key={view.quote.id} view={view} />
      ))}
    </ul>
  )
  if (voice !== 'newspaper') return cards
  return (
    <NewspaperLines kept={kept} areas={areas}>
      {cards}
    </NewspaperLines>
  )
}

/** One voice, in a place of its own (rule 9). With nothing left it stays, and says so. */
function QuoteVoice({ column, index, selected, choice }: QuoteVoiceProps) {
  const { voice, name, explained } = column
  const kept = column.quotes.filter(({ quote }) => selected.keeps('quote', quote.id))
  const headingId = `voice-${voice}`
  const silent = index.areas.filter((area) =>
    kept.every(({ quote }) => !belongsToArea(quote, area.id)),
  )
  return (
    <section className={`quote-voice quote-voice--${voice}`} aria-labelledby={headingId}>
      <div className="quote-voice__head">
        <Heading depth={2} className="quote-voice__name" id={headingId}>
          {name}
        </Heading>
        <p className="quote-voice__note">{explained}</p>
      </div>
      <div className="quote-voice__said">
        <VoiceCards voice={voice} kept={kept} areas={index.areas} />
        {kept.length === 0 && (
          <p className="empty-note" data-only="all">
            {formatNothingSaid(voice, undefined, choice)}
          </p>
        )}
        {silent.map((area) => (
          <p key={area.id} className="empty-note" data-only={area.id}>
            {formatNothingSaid(voice, area, choice)}
          </p>
        ))}
      </div>
    </section>
  )
}

/** What was said of the inspections, in three voices that are never mixed. */
export const QuotesSection = memo(function QuotesSection(props: SectionProps) {
  return (
    <Section id="quotes" title="Key quotes" lead={formatQuotesLead(props.index)}>
      {props.index.record.quotes.length > 0 && (
        <div className="quote-voices">
          {buildQuoteColumns(props.index).map((column) => (
            <QuoteVoice key={column.voice} column={column} {...props} />
          ))}
        </div>
      )}
    </Section>
  )
})
