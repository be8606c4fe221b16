import { formatSource } from '../../record/citations'
import type { InspectionView, RecordIndex } from '../../record/recordIndex'
import { formatReportDetails } from '../../record/reportWords'
import type { Source } from '../../record/schema/evidence'
import { formatCount } from '../../record/wording'
import { Fold } from '../components/Fold'
import { OutsideLink } from '../components/OutsideLink'

/** What a report says about its inspection: the kind, the days, and who led it. */
function formatInspection(
  { days, inspection: { leadInspector, title, type } }: InspectionView,
  { kind }: Source,
): string {
  const led =
    'name' in leadInspector
      ? `Led by ${[leadInspector.name, leadInspector.role].filter((part) => part !== undefined).join(', ')}.`
      : `Lead inspector not known: ${leadInspector.why}`
  // A report bears that title itself.
  const what = kind === 'ofsted-report' ? '' : `${title}. `
  return `${what}Inspected ${days}. ${led} ${type}`
}

function SourceEntry({ source, index }: { source: Source; index: RecordIndex }) {
  const { id, shortName, address, published, note } = source
  const name = `${shortName}.`
  const full = formatSource(source)
  const notes = [
    ...index.inspections
      .filter(({ inspection }) => inspection.report === id)
      .map((view) => formatInspection(view, source)),
    ...(published.why === undefined ? [] : [`Date: ${published.why}`]),
    ...(note === undefined ? [] : [note]),
    ...formatReportDetails(source),
  ]
  return (
    // The address is written out on paper.
    <li className="source" id={`source-${id}`} data-link={address}>
      {address === undefined ? (
        <strong>{name}</strong>
      ) : (
        <OutsideLink href={address}>{name}</OutsideLink>
      )}{' '}
      {full !== name && <span>{full}</span>}{' '}
      {notes.length > 0 && <span className="source__note quiet">{notes.join(' ')}</span>}
    </li>
  )
}

/** Every source, by the number that citations have on paper. */
export function SourcesFold({ index }: { index: RecordIndex }) {
  const { sources } = index.record
  return (
    <Fold name="Sources" note={formatCount(sources.length, 'document')} section="sources">
      <ol className="source-list evidence__columns">
        {sources.map((source) => (
          <SourceEntry key={source.id} source={source} index={index} />
        ))}
      </ol>
    </Fold>
  )
}
