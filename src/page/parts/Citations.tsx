import { useSurroundings } from '../surroundings'
import { useLoaded } from './useLoaded'
import { OutsideLink } from './OutsideLink'
import { formatSource, type CitationView } from '../../record/citations'

/** Where a fact stands, opened in place: the source in full, the place in it, and its address if it has one. */
function CitationDetails({ citation }: { citation: CitationView }) {
  const { source, number, place } = citation
  const { place: host } = useSurroundings()
  const { Opened: CopyCitation, open } = useLoaded(
    () => import('../takeAway/CopyCitation'),
    'CopyCitation',
  )
  const load = () => {
    // Where it cannot be had, all that it would copy stands here to be read.
    if (CopyCitation === undefined) open()
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
      {CopyCitation && <CopyCitation citation={citation} />}
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
