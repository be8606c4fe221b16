import { useState } from 'react'
import { loadExport } from '../../data/loadExport'
import { useHost } from '../hostContext'
import { lazyComponent } from './lazyComponent'
import { LazyPanel } from './LazyPanel'
import { OutsideLink } from './OutsideLink'
import { formatSource, type CitationView } from '../../record/citations'

const CopyCitation = lazyComponent(() =>
  loadExport(() => import('../dialogs/download/CopyCitation'), 'CopyCitation'),
)

/** A citation that opens in place: the source in full, the place in it, and its URL if it has one. */
function CitationDetails({ citation }: { citation: CitationView }) {
  const { source, number, place } = citation
  const { place: host } = useHost()
  const [opened, setOpened] = useState(false)
  return (
    <details
      className="citation"
      onToggle={() => {
        setOpened(true)
      }}
      // It may have been opened before this code ran.
      ref={(fold) => {
        if (fold?.open === true) setOpened(true)
      }}
    >
      <summary data-note={number}>
        <span className="citation__name">{source.shortName + (place && ', ')}</span>
        {place !== '' && <span>{place}</span>}
      </summary>
      <p>
        <span>
          {formatSource(source) +
            (source.address === undefined ? ' No web address is held for it.' : '')}
        </span>{' '}
        {source.address !== undefined && (
          <OutsideLink href={source.address}>Open the source</OutsideLink>
        )}{' '}
        {host === 'page' && (
          <a href={`#source-${source.id}`}>{`Number ${number} in the list of sources`}</a>
        )}
      </p>
      {/* If its code cannot be loaded, everything it would copy can still be read here. */}
      {opened && <LazyPanel panel={CopyCitation} props={{ citation }} instead={null} />}
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
