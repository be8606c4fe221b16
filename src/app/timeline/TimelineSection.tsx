import { memo, useMemo } from 'react'
import type { RecordIndex } from '../../record/recordIndex'
import { buildTimeline, selectTimeline, type Timeline } from '../../record/views/timeline/timeline'
import { EmptyNotes } from '../components/EmptyNotes'
import { Section } from '../components/Section'
import type { SectionProps } from '../sectionProps'
import { useSelection } from '../useSelection'
import { formatAreaIds, uniteAreas } from '../../record/areas'
import { TimelineFigure } from './TimelineFigure'
import { TimelineKeys } from './TimelineKeys'
import { TimelineTable } from './TimelineTable'

function describeRules({ axis }: Timeline, { vocabulary }: RecordIndex): string {
  const used = new Set(axis.eras.map((era) => vocabulary.framework(era.framework).family))
  return vocabulary.families
    .filter((family) => used.has(family.id))
    .map(({ name, explained }) => `${name}: ${explained}.`)
    .join(' ')
}

/** How each area was judged over the years: picture, chart, and the same as a table. */
export const TimelineSection = memo(function TimelineSection({
  index,
  selected,
  choice,
}: SectionProps) {
  // The live chart alone follows the chosen area by script; all else follows the page's styles.
  const { area } = useSelection(index).selection
  const whole = useMemo(() => buildTimeline(index), [index])
  const timeline = useMemo(() => selectTimeline(whole, selected), [whole, selected])
  return (
    <Section
      id="timeline"
      title="Timeline"
      lead={`One mark for each judgement, under the rules it was made by. ${describeRules(whole, index)}`}
    >
      <div className="timeline">
        <EmptyNotes
          kinds={['judgement', 'visit']}
          noun="judgement"
          areas={index.areas}
          selected={selected}
          choice={choice}
        />
        {timeline.rows.length > 0 && (
          <div className="timeline__body" data-areas={formatAreaIds(uniteAreas(timeline.rows))}>
            <TimelineFigure timeline={timeline} area={area} />
            <TimelineKeys grades={index.vocabulary.grades} timeline={whole} />
            <TimelineTable rows={timeline.rows} areas={index.areas} />
          </div>
        )}
      </div>
    </Section>
  )
})
