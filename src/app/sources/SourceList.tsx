import { formatSource } from '../../record/citations'
import type { InspectionView, RecordIndex } from '../../record/recordIndex'
import type { Source } from '../../record/schema/evidence'
import { formatCount } from '../../record/wording'
import { OutsideLink } from '../components/OutsideLink'
import { Disclosure } from '../components/Disclosure'
import { SourceBand } from './SourceBand'

/** What a report says about its inspection: the kind, the days, and who led it. */
function InspectionFacts({ view }: { view: InspectionView }) {
  const { leadInspector, type } = view.inspection
  const led =
    'name' in leadInspector
      ? `Led by ${formatPeople([leadInspector.name, leadInspector.role])}.`
      : `Lead inspector not known: ${leadInspector.why}`
  return <p className="source-list__note">{`Inspected ${view.days}. ${led} ${type}`}</p>
}

function formatPeople(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ')
}

function SourceEntry({ source, index }: { source: Source; index: RecordIndex }) {
  const name = `${source.shortName}.`
  const full = formatSource(source)
  return (
    <li className="source-list__item" id={`source-${source.id}`}>
      <div className="source-list__text">
        <p>
          <strong>{name}</strong> {full !== name && <span>{full}</span>}{' '}
          {source.address !== undefined && (
            <OutsideLink href={source.address}>
              Open<span className="visually-hidden">{` ${source.shortName}`}</span>
            </OutsideLink>
          )}
        </p>
        {index.inspections
          .filter(({ inspection }) => inspection.report === source.id)
          .map((view) => (
            <InspectionFacts key={view.inspection.id} view={view} />
          ))}
        {(source.published.why !== undefined || source.note !== undefined) && (
          <p className="source-list__note">
            {[
              ...(source.published.why === undefined ? [] : [`Date: ${source.published.why}`]),
              source.note,
            ].join(' ')}
          </p>
        )}
      </div>
    </li>
  )
}

/** Every source, by the number that citations use. */
export function SourceList({ index }: { index: RecordIndex }) {
  return (
    <SourceBand name="Sources" note="By the numbers that citations give.">
      <Disclosure
        summary="Show the sources"
        beside={formatCount(index.record.sources.length, 'document')}
      >
        <ol className="source-list">
          {index.record.sources.map((source) => (
            <SourceEntry key={source.id} source={source} index={index} />
          ))}
        </ol>
      </Disclosure>
    </SourceBand>
  )
}
