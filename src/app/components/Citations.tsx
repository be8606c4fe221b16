import { formatSource, type CitationView } from '../../record/citations'
import { hasSourceList, useHost } from '../hostContext'
import { OutsideLink } from './OutsideLink'

interface CitationEntryProps {
  citation: CitationView
  /** True if the fact has no other citation: it then has no wrapper. */
  alone: boolean
}

function CitationEntry({ citation, alone }: CitationEntryProps) {
  const host = useHost()
  const { source, number, label, address } = citation
  const list = alone ? 'citations ' : ''
  // Print shows the number of the source.
  const shown = { className: 'citation', 'data-note': number }
  const link = { ...shown, className: `${list}citation` }
  const href = address ?? (hasSourceList(host) ? `#source-${source.id}` : undefined)
  if (host.kind === 'page' && href !== undefined)
    return (
      <a {...link} href={href}>
        {label}
      </a>
    )
  if (host.kind === 'element' && address !== undefined)
    return (
      <a {...link} href={address} target="_blank" rel="noopener">
        <span>{label}</span>
        <span className="visually-hidden"> (opens in a new tab)</span>
      </a>
    )
  // Some hosts do not let a frame open links, so the citation unfolds, with the URL to copy.
  return (
    <details className={`${list}citation-fold`}>
      <summary {...shown} className="citation no-marker">
        {label}
      </summary>
      <p>
        <span>
          {formatSource(source) + (address === undefined ? ' No web address is held for it.' : '')}
        </span>{' '}
        {address !== undefined && <OutsideLink href={address}>Open the source</OutsideLink>}
      </p>
    </details>
  )
}

/** The citations of one fact, one per source: each leads to the source, or unfolds. */
export function Citations({ citations }: { citations: readonly CitationView[] }) {
  const alone = citations.length === 1
  const entries = citations.map((citation) => (
    <CitationEntry key={citation.source.id} {...{ citation, alone }} />
  ))
  return alone ? entries : <div className="citations">{entries}</div>
}
