import { useState } from 'react'
import type * as CopierModule from '../takeAway/CopyCitation'
import { useHost } from '../hostContext'
import { OutsideLink } from './OutsideLink'
import { formatSource, type CitationView } from '../../record/citations'

/** Where a fact stands, opened in place: the source in full, the place in it, and its address if it has one. */
function CitationDetails({ citation }: { citation: CitationView }) {
  const { source, number, place } = citation
  const { place: host } = useHost()
  const [copier, setCopier] = useState<typeof CopierModule>()
  const load = () => {
    if (copier !== undefined) return
    // Where it cannot be had, all that it would copy stands here to be read.
    import('../takeAway/CopyCitation').then(setCopier, () => undefined)
  }
  return (
    <details
      className="citation"
      onToggle={load}
      // It may have been opened before this code was here to hear of it.
      ref={(fold) => {
        if (fold?.open === true) load()
      }}
    >
      <summary data-note={number}>
        <span className="citation__name">{source.shortName + (place && ', ')}</span>
        {place}
      </summary>
      <p>
        {formatSource(source)}{' '}
        {source.address === undefined ? (
          'No web address is held for it.'
        ) : (
          <OutsideLink href={source.address}>Open the source</OutsideLink>
        )}{' '}
        {host === 'page' && (
          <a href={`#source-${source.id}`}>Number {number} in the list of sources</a>
        )}
      </p>
      {copier && <copier.CopyCitation citation={citation} />}
    </details>
  )
}

/** The citations of one fact, one disclosure per source. */
export function Citations({ citations }: { citations: readonly CitationView[] }) {
  return (
    <div className="citations">
      {citations.map((citation) => (
        <CitationDetails key={citation.source.id} citation={citation} />
      ))}
    </div>
  )
}
