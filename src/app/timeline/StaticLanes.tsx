import { memo, useMemo } from 'react'
import type { AreaLane, Timeline } from '../../record/views/timeline/timeline'
import { DRAWINGS } from './drawings'
import { formatAreaIds, uniteAreas } from '../../record/areas'
import { layOutTimeline, VISITS_LANE, type TimelineLayout } from './layOutTimeline'
import { nameVisits } from './nameVisits'
import { StaticLane } from './StaticLane'

function Drawings({ layouts, id }: { layouts: readonly TimelineLayout[]; id: string }) {
  return layouts.map((layout) =>
    layout.lanes
      .filter((lane) => lane.id === id)
      .map((lane) => <StaticLane key={layout.drawing.name} layout={layout} lane={lane} />),
  )
}

function findHeights(layouts: readonly TimelineLayout[], id: string): number[] {
  return layouts.flatMap(({ lanes }) =>
    lanes.filter((lane) => lane.id === id).map(({ height }) => height),
  )
}

interface AreaRowProps {
  lane: AreaLane
  timeline: Timeline
  /** Where no area is chosen. */
  together: readonly TimelineLayout[]
}

/** An area's lane. Where a joint grade stands in it, it is drawn twice: among others, and alone. */
function AreaRow({ lane, timeline, together }: AreaRowProps) {
  const { id, name } = lane.area
  const alone = DRAWINGS.map((drawing) => layOutTimeline(timeline, drawing, id))
  const same =
    lane.jointMarks.length === 0 &&
    String(findHeights(together, id)) === String(findHeights(alone, id))
  return (
    <div className="timeline__row" data-areas={id}>
      <div className="timeline__area">{name}</div>
      {same ? (
        <div className="timeline__plot">
          <Drawings layouts={together} id={id} />
        </div>
      ) : (
        <div className="timeline__plot">
          <div data-only="all">
            <Drawings layouts={together} id={id} />
          </div>
          <div data-only={id}>
            <Drawings layouts={alone} id={id} />
          </div>
        </div>
      )}
    </div>
  )
}

/** Every lane as the first paint shows it. */
export const StaticLanes = memo(function StaticLanes({ timeline }: { timeline: Timeline }) {
  const together = useMemo(
    () => DRAWINGS.map((drawing) => layOutTimeline(timeline, drawing)),
    [timeline],
  )
  return (
    <>
      {timeline.lanes.map((lane) => (
        <AreaRow key={lane.area.id} lane={lane} timeline={timeline} together={together} />
      ))}
      {timeline.visits.length > 0 && (
        <div
          className="timeline__row"
          data-areas={formatAreaIds(uniteAreas(timeline.visits.map(({ row }) => row)))}
        >
          <div className="timeline__area timeline__area--visits">{nameVisits(timeline.visits)}</div>
          <div className="timeline__plot">
            <Drawings layouts={together} id={VISITS_LANE} />
          </div>
        </div>
      )}
    </>
  )
})
