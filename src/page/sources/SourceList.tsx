import { formatSource } from '../../record/citations'
import type { RecordIndex } from '../../record/recordIndex'
import type { Source } from '../../record/schema/evidence'
import { formatCount } from '../../record/wording'
import { OutsideLink } from '../parts/OutsideLink'
import { Disclosure } from '../parts/Disclosure'
import { SourceBand } from './SourceBand'

function SourceEntry({ source }: { source: Source }) {
  const name = `${source.shortName}.`
  const full = formatSource(source)
  return (
    <li className="source-list__item" id={`source-${source.id}`}>
      <div className="source-list__text">
        <p>
          <strong>{name}</strong> {full !== name && full}{' '}
          {source.address !== undefined && (
            <OutsideLink href={source.address}>
              Open<span className="visually-hidden"> {source.shortName}</span>
            </OutsideLink>
          )}
        </p>
        {(source.published.why !== undefined || source.note !== undefined) && (
          <p className="source-list__note">
            {source.published.why !== undefined && `Date: ${source.published.why} `}
            {source.note}
          </p>
        )}
      </div>
    </li>
  )
}

/** Every document, by the number under which citations name it. */
export function SourceList({ index }: { index: RecordIndex }) {
  return (
    <SourceBand name="Sources" note="By the numbers that citations give.">
      <Disclosure
        summary="Show the sources"
        beside={formatCount(index.record.sources.length, 'document')}
      >
        <ol className="source-list">
          {index.record.sources.map((source) => (
            <SourceEntry key={source.id} source={source} />
          ))}
        </ol>
      </Disclosure>
    </SourceBand>
  )
}
