import { formatAreaIds, uniteAreas } from '../../record/areas'
import type { RecordIndex } from '../../record/recordIndex'
import { buildPassages, buildUnchecked, formatUnchecked } from '../../record/views/fromReports'
import { AreaCounts } from '../components/AreaCounts'
import { Citations } from '../components/Citations'
import { EmptyNotes } from '../components/EmptyNotes'
import { Fold } from '../components/Fold'
import { Heading } from '../components/Heading'
import type { SectionProps } from '../sectionProps'

/** What a program read and nobody has checked, each with its place. */
export function UncheckedFold({ index }: { index: RecordIndex }) {
  const sentence = formatUnchecked(index)
  if (sentence === undefined) return null
  return (
    <Fold name="Not checked" note={sentence} section="sources" open>
      <ul className="evidence__columns">
        {buildUnchecked(index).map(({ text, citations }, position) => (
          <li key={position}>
            <span>{text}</span> <Citations citations={citations} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}

/**
 * Rule 23: the reports' own paragraphs, word for word, by inspection. A record may hold hundreds, so that each
 * is three elements.
 */
export function PassagesFold(props: Pick<SectionProps, 'index' | 'selected' | 'choiceText'>) {
  const { index, selected } = props
  const groups = buildPassages(index, (id) => selected.keeps('passage', id))
  const kept = groups.flatMap(({ passages }) => passages.map(({ passage }) => passage))
  if (index.record.passages === undefined) return null
  return (
    <Fold
      name="Paragraphs of the reports"
      note={<AreaCounts entries={kept} noun="paragraph" areas={index.areas} />}
      section="sources"
    >
      <p>Word for word, and all that were kept: neither strengths nor weak spots.</p>
      {groups.map(({ inspection, passages }) => (
        <div
          key={inspection.inspection.id}
          data-areas={formatAreaIds(uniteAreas(passages.map(({ passage }) => passage)))}
        >
          <Heading depth={3} className="evidence__name">
            {`The report of the ${inspection.label} inspection`}
          </Heading>
          <ul className="evidence__columns">
            {passages.map(({ passage: { id, areas, text }, place }) => (
              <li key={id} id={`passage-${id}`} data-areas={formatAreaIds(areas)}>
                <span className="figure__note quiet">{place}</span> <q>{text}</q>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <EmptyNotes kinds={['passage']} noun="paragraph of a report" areas={index.areas} {...props} />
    </Fold>
  )
}
