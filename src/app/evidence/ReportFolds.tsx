import { formatAreaIds, uniteAreas } from '../../record/areas'
import type { RecordIndex } from '../../record/recordIndex'
import { buildPassages } from '../../record/views/passages'
import { buildUnchecked, UNCHECKED_ID } from '../../record/views/unchecked'
import { formatCount } from '../../record/wording'
import { AreaCounts } from '../components/AreaCounts'
import { Citations } from '../components/Citations'
import { EmptyNotes } from '../components/EmptyNotes'
import { Fold } from '../components/Fold'
import { Heading } from '../components/Heading'
import type { SectionProps } from '../sectionProps'

/** What a program read and nobody has checked, each with its place. */
export function UncheckedFold({ index }: { index: RecordIndex }) {
  const entries = buildUnchecked(index)
  if (entries.length === 0) return null
  return (
    <Fold
      id={UNCHECKED_ID}
      name="Not checked"
      beside={`${formatCount(entries.length, 'thing')} that a program read, and nobody has checked`}
      section="sources"
      open
    >
      <ul className="evidence__columns">
        {entries.map(({ text, inspection, citations }, position) => (
          <li key={position}>
            {inspection !== undefined && <strong>{`${inspection}:`}</strong>} <span>{text}</span>
            <Citations citations={citations} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}

type PassagesFoldProps = Pick<SectionProps, 'index' | 'selected' | 'choice'>

/** Rule 23: the reports' own paragraphs, word for word, by inspection. One element more than the text each. */
export function PassagesFold({ index, selected, choice }: PassagesFoldProps) {
  const { passages = [] } = index.record
  if (passages.length === 0) return null
  const keeps = (id: string) => selected.keeps('passage', id)
  return (
    <Fold
      name="Paragraphs of the reports"
      beside={
        <>
          <AreaCounts
            entries={passages.filter(({ id }) => keeps(id))}
            noun="paragraph"
            areas={index.areas}
          />
          <span>, word for word, neither strengths nor weak spots</span>
        </>
      }
      section="sources"
    >
      {buildPassages(index, keeps).map(({ inspection, citations, passages: own }) => (
        <div
          key={inspection.inspection.id}
          data-areas={formatAreaIds(uniteAreas(own.map(({ passage }) => passage)))}
        >
          <Heading depth={3} className="evidence__name">
            {`The ${inspection.label} report`}
          </Heading>
          <Citations citations={citations} />
          <ul className="evidence__columns">
            {own.map(({ passage, place }) => (
              <li
                key={passage.id}
                id={`passage-${passage.id}`}
                data-areas={formatAreaIds(passage.areas)}
              >
                <span className="passage__place">{place}</span>
                <q>{passage.text}</q>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <EmptyNotes
        kinds={['passage']}
        noun="paragraph of a report"
        areas={index.areas}
        selected={selected}
        choice={choice}
      />
    </Fold>
  )
}
