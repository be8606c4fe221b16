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
  canShare: boolean
  className: string
}

function Cards({ quotes, canShare, className }: CardsProps) {
  return (
    <div className={className}>
      {quotes.map((view) => (
        <QuoteCard key={view.quote.id} view={view} canShare={canShare} />
      ))}
    </div>
  )
}

/** One voice among the other quotations, under its own heading (rule 9). */
function Voice({ group, shares }: { group: QuoteGroup; shares: boolean }) {
  const { name, explained, quotes } = group
  return (
    <div data-areas={uniteAreas(quotes).join(' ')}>
      <div className="quote-voice__head quiet">
        <Heading depth={3} className="quote-voice__name">
          {name}
        </Heading>
        <p>{explained}</p>
      </div>
      <Cards quotes={quotes} canShare={shares} className="quote-cards quote-cards--more" />
    </div>
  )
}

/** What was said about the inspections: three quotations, then the others and the newspapers' words in folds. */
export const QuotesSection = memo(function QuotesSection(props: SectionProps) {
  const { index, selected, choiceText } = props
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
          {formatQuoteCounts(kept, undefined, choiceText)}
        </p>
      )}
      {index.record.quotes.length > 0 &&
        index.areas.map((area) => (
          <p key={area.id} className="quotes__count" data-only={area.id}>
            {formatQuoteCounts(kept, area, choiceText)}
          </p>
        ))}
      {first.length > 0 && <Cards quotes={first} canShare className="quote-cards" />}
      <p className="quiet">{formatQuotesLead(index)}</p>
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
            <Cards quotes={newspaper.quotes} canShare={opened} className="newspaper-lines" />
          )}
        </Fold>
      )}
    </Section>
  )
})
