import { memo } from 'react'
import { buildQuoteColumns, formatNothingSaid, type QuoteColumn } from '../../record/quotes'
import { formatQuotesLead } from '../../record/quotesLead'
import { Section } from '../parts/Section'
import type { SectionProps } from '../sectionProps'
import { QuoteCard } from './QuoteCard'

interface QuoteVoiceProps extends SectionProps {
  column: QuoteColumn
}

/** One voice, in a place of its own (rule 9). With nothing left it stays, and says so. */
function QuoteVoice({ column, index, selected, narrowed }: QuoteVoiceProps) {
  const { voice, name, explained } = column
  const kept = column.quotes.filter(({ quote }) => selected.keeps('quote', quote.id))
  const headingId = `voice-${voice}`
  const silent = index.areas.filter((area) =>
    kept.every(({ quote }) => !quote.areas.includes(area.id)),
  )
  return (
    <section className={`quote-voice quote-voice--${voice}`} aria-labelledby={headingId}>
      <div className="quote-voice__head">
        <h3 className="quote-voice__name" id={headingId}>
          {name}
        </h3>
        <p className="quote-voice__note">{explained}</p>
      </div>
      {kept.length > 0 && (
        <ul className="quote-voice__cards">
          {kept.map((view) => (
            <QuoteCard key={view.quote.id} view={view} />
          ))}
        </ul>
      )}
      {kept.length === 0 && (
        <p className="empty-note" data-only="all">
          {formatNothingSaid(voice, undefined, narrowed)}
        </p>
      )}
      {silent.map((area) => (
        <p key={area.id} className="empty-note" data-only={area.id}>
          {formatNothingSaid(voice, area, narrowed)}
        </p>
      ))}
    </section>
  )
}

/** What was said of the inspections, in three voices that are never mixed. */
export const QuotesSection = memo(function QuotesSection(props: SectionProps) {
  return (
    <Section id="quotes" title="Key quotes" lead={formatQuotesLead(props.index)}>
      <div className="quote-voices">
        {buildQuoteColumns(props.index).map((column) => (
          <QuoteVoice key={column.voice} column={column} {...props} />
        ))}
      </div>
    </Section>
  )
})
