import { Fragment } from 'react'
import type { QuoteView } from '../../record/views/quotes'

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
        {view.quoted && <span>“</span>}
        {view.quote.segments.map(({ text, mark }, position) => (
          <Fragment key={position}>
            <span>{position > 0 ? ` ${text}` : text}</span>
            {mark === 'gap' && <Gap />}
            {mark === 'sic' && <Slip />}
          </Fragment>
        ))}
        {view.quoted && <span>”</span>}
      </p>
    </blockquote>
  )
}
