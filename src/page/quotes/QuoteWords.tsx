import { Fragment } from 'react'
import type { QuoteView } from '../../record/quotes'

function Gap() {
  return (
    <span className="quote-card__gap">
      {' '}
      <span aria-hidden="true">(…)</span>
      <span className="visually-hidden">(words left out here)</span>
    </span>
  )
}

function Slip() {
  return (
    <span className="quote-card__sic">
      {' '}
      [sic]<span className="visually-hidden"> (so printed)</span>
    </span>
  )
}

/** The words as printed, with gaps and slips marked beside them (rule 14). */
export function QuoteWords({ view }: { view: QuoteView }) {
  return (
    <blockquote className="quote-card__words">
      <p>
        {view.quoted && '“'}
        {view.quote.segments.map((segment, position) => (
          <Fragment key={position}>
            {position > 0 && ' '}
            {segment.text}
            {segment.mark === 'gap' && <Gap />}
            {segment.mark === 'sic' && <Slip />}
          </Fragment>
        ))}
        {view.quoted && '”'}
      </p>
    </blockquote>
  )
}
