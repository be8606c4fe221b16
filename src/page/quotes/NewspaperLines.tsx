import type { ReactNode } from 'react'
import { formatAreaIds } from '../../record/areas'
import type { QuoteView } from '../../record/quotes'
import type { Area } from '../../record/schema/frameworks'
import { AreaCounts } from '../parts/AreaCounts'
import { Disclosure } from '../parts/Disclosure'

interface NewspaperLinesProps {
  kept: readonly QuoteView[]
  areas: readonly Area[]
  children: ReactNode
}

/** The newspapers' many lines, folded: they retell what the reports and the other voices say. */
export function NewspaperLines({ kept, areas, children }: NewspaperLinesProps) {
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
