import { Fragment } from 'react'
import { formatAreaIds } from '../../record/areas'
import {
  formatQuoteOpening,
  formatQuoteWithSource,
  formatSpeaker,
  type QuoteView,
} from '../../record/views/quotes'
import { Citations } from '../components/Citations'
import { Share } from '../components/Share'

/** Marks a gap or a misprint in the words (rule 14), with words for screen readers. */
function Mark({ mark }: { mark: 'gap' | 'sic' }) {
  return (
    <span className="quote-card__mark">
      <span aria-hidden="true">{mark === 'gap' ? ' (…)' : ' [sic]'}</span>
      <span className="visually-hidden">
        {mark === 'gap' ? ' (words left out here)' : ' (so printed)'}
      </span>
    </span>
  )
}

/** The words as printed, in quotation marks if somebody said them. */
function Words({ quote: { segments }, quoted }: QuoteView) {
  const [only] = segments
  if (segments.length === 1 && only !== undefined && only.mark === undefined)
    return quoted ? `“${only.text}”` : only.text
  return segments.map(({ text, mark }, position) => {
    const opening = position > 0 ? ' ' : quoted ? '“' : ''
    const closing = quoted && position === segments.length - 1 ? '”' : ''
    return (
      <Fragment key={position}>
        <span>{`${opening}${text}${mark === undefined ? closing : ''}`}</span>
        {mark !== undefined && <Mark mark={mark} />}
        {mark !== undefined && closing !== '' && <span>{closing}</span>}
      </Fragment>
    )
  })
}

function Speaker({ view: { quote, inspection, quoted } }: { view: QuoteView }) {
  const { name, office } = formatSpeaker(quote)
  const about = inspection === undefined ? '' : `, on the ${inspection.label} inspection`
  if (!quoted) return <span>{`The newspaper’s words: ${name}${about}`}</span>
  return (
    <p>
      <strong className="quote-card__who">{name}</strong>
      <span>{`${office === '' ? '' : `, ${office}`}${about}`}</span>
    </p>
  )
}

interface QuoteCardProps {
  view: QuoteView
  /** Whether it has buttons to share it: in a fold only once that is open. */
  canShare: boolean
}

/** A quotation, who said it, its sources, and how it compares with the report. */
export function QuoteCard({ view, canShare }: QuoteCardProps) {
  const { quote, inspection } = view
  const anchor = `quote-${quote.id}`
  const named = [quote.speaker, inspection?.label, formatQuoteOpening(quote)]
  return (
    <figure
      className={`quote-card quote-card--${quote.voice}${view.short ? ' quote-card--short' : ''}`}
      id={anchor}
      data-areas={formatAreaIds(view.areas)}
    >
      <blockquote className="quote-card__words">
        <Words {...view} />
      </blockquote>
      <figcaption className="quote-card__by quiet">
        <Speaker view={view} />
        {quote.comparedWithReport !== undefined && <p>{quote.comparedWithReport}</p>}
        <Citations citations={view.citations} />
        {canShare && (
          <Share
            name={named.filter((part) => part !== undefined).join(', ')}
            text={formatQuoteWithSource(view)}
            anchor={anchor}
          />
        )}
      </figcaption>
    </figure>
  )
}
