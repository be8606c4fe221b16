import { memo } from 'react'
import { uniteAreas } from '../../record/areas'
import {
  buildQuotes,
  formatQuoteCounts,
  formatQuotesLead,
  type QuoteGroup,
  type QuoteView,
} from '../../record/views/quotes'
import { AreaCounts } from '../components/AreaCounts'
import { Fold } from '../components/Fold'
import { Heading } from '../components/Heading'
import { Section } from '../components/Section'
import type { SectionProps } from '../sectionProps'
import { QuoteCard } from './QuoteCard'

interface CardsProps {
  quotes: readonly QuoteView[]
  shares: boolean
  className: string
}

function Cards({ quotes, shares, className }: CardsProps) {
  return (
    <div className={className}>
      {quotes.map((view) => (
        <QuoteCard key={view.quote.id} view={view} shares={shares} />
      ))}
    </div>
  )
}

/** One voice among the other quotations, under its own heading (rule 9). */
function Voice({ group, shares }: { group: QuoteGroup; shares: boolean }) {
  const { name, explained, quotes } = group
  return (
    <div data-areas={uniteAreas(quotes).join(' ')}>
      <div className="quote-voice__head">
        <Heading depth={3} className="quote-voice__name">
          {name}
        </Heading>
        <p>{explained}</p>
      </div>
      <Cards quotes={quotes} shares={shares} className="quote-cards quote-cards--more" />
    </div>
  )
}

/** What was said of the inspections: three quotations, the others, and how the newspapers told it. */
export const QuotesSection = memo(function QuotesSection(props: SectionProps) {
  const { index, selected, choice } = props
  const keeps = (id: string) => selected.keeps('quote', id)
  const { first, more, newspaper } = buildQuotes(index, keeps)
  const kept = index.record.quotes.filter(({ id }) => keeps(id))
  const others = more.flatMap(({ quotes }) => quotes)
  const fold = (quotes: readonly QuoteView[], noun: string) => ({
    areas: uniteAreas(quotes),
    counts: (
      <AreaCounts entries={quotes.map(({ quote }) => quote)} noun={noun} areas={index.areas} />
    ),
  })
  const otherFold = fold(others, 'quotation')
  const newspaperFold = fold(newspaper.quotes, 'line')
  return (
    <Section id="quotes" title="In their words">
      {kept.length < index.record.quotes.length && (
        <p className="quotes__count" data-only="all">
          {formatQuoteCounts(kept, undefined, choice)}
        </p>
      )}
      {index.record.quotes.length > 0 &&
        index.areas.map((area) => (
          <p key={area.id} className="quotes__count" data-only={area.id}>
            {formatQuoteCounts(kept, area, choice)}
          </p>
        ))}
      {first.length > 0 && <Cards quotes={first} shares className="quote-cards" />}
      <p className="quotes__note">{formatQuotesLead(index)}</p>
      {others.length > 0 && (
        <Fold name="More of their words" note={otherFold.counts} areas={otherFold.areas}>
          {(opened) =>
            more.map((group) => <Voice key={group.voice} group={group} shares={opened} />)
          }
        </Fold>
      )}
      {newspaper.quotes.length > 0 && (
        <Fold
          id="newspapers"
          name={newspaper.name}
          note={
            <>
              {newspaperFold.counts}
              <span>{`: ${newspaper.explained}`}</span>
            </>
          }
          areas={newspaperFold.areas}
        >
          {(opened) => (
            <Cards quotes={newspaper.quotes} shares={opened} className="newspaper-lines" />
          )}
        </Fold>
      )}
    </Section>
  )
})
