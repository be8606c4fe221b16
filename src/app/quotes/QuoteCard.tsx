import { formatAreaIds } from '../../record/areas'
import {
  formatQuoteOpening,
  formatQuoteWithSource,
  type QuoteView,
} from '../../record/views/quotes'
import { formatSpeaker } from '../../record/quoteWords'
import { CopyText } from '../components/CopyText'
import { Citations } from '../components/Citations'
import { useHost } from '../hostContext'
import { QuoteWords } from './QuoteWords'

function QuoteSpeaker({ view }: { view: QuoteView }) {
  const { name, office } = formatSpeaker(view.quote)
  return (
    <p className="quote-card__speaker">
      {!view.quoted && <span className="quote-card__whose">The newspaper’s words: </span>}
      <span className="quote-card__who">{name}</span>
      <span>
        {(office === '' ? '' : `, ${office}`) +
          (view.inspection === undefined ? '' : `, on the ${view.inspection.label} inspection`)}
      </span>
    </p>
  )
}

/** Words, whose they are, where they stand, how they compare with the report, and a way to take them along. */
export function QuoteCard({ view }: { view: QuoteView }) {
  const { quote } = view
  // Among somebody else's content, in a frame too, a quotation has no address that anybody sees.
  const { place } = useHost()
  const which = [quote.speaker, view.inspection?.label, formatQuoteOpening(quote)]
    .filter((part) => part !== undefined)
    .join(', ')
  const address = `quote-${quote.id}`
  return (
    <li
      className={`quote-card quote-card--${quote.voice}`}
      id={address}
      data-areas={formatAreaIds(view.areas)}
    >
      <figure className="quote-card__figure">
        <QuoteWords view={view} />
        <figcaption className="quote-card__by">
          <QuoteSpeaker view={view} />
          {quote.comparedWithReport !== undefined && (
            <p className="quote-card__compared">{quote.comparedWithReport}</p>
          )}
          <Citations citations={view.citations} />
        </figcaption>
      </figure>
      <div className="quote-card__controls">
        <CopyText action="Copy with source" text={formatQuoteWithSource(view)} which={which} />
        {place === 'page' && (
          <a className="text-button" href={`#${address}`}>
            Link <span className="visually-hidden">{`to this: ${which}`}</span>
          </a>
        )}
      </div>
    </li>
  )
}
