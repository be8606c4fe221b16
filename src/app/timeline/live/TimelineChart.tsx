import { memo, useMemo, useLayoutEffect } from 'react'
import {
  ReferenceArea,
  ReferenceLine,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import { LaneWords } from '../LaneWords'
import type { TimelineLayout } from '../layOutTimeline'
import type { PlacedMark } from '../placedMark'
import { placeToday } from '../../../record/views/timeline/axis'
import { useToday } from '../../useToday'
import { MarkShape } from '../MarkShape'

interface LiveMarkProps {
  placed: PlacedMark
  x: number
  y: number
  /** Of the plot, in px. */
  width: number
  onDrawn: () => void
}

/** A mark that can have the focus, with its row's sentence as its name; the figure says which one has it. */
function LiveMark({ placed, x, y, width, onDrawn }: LiveMarkProps) {
  const { row } = placed.mark
  useLayoutEffect(onDrawn, [onDrawn])
  return (
    <svg className="timeline-mark" x={x} y={y} overflow="visible">
      <g role="img" aria-label={row.sentence} tabIndex={-1} data-mark={row.key}>
        <MarkShape placed={placed} stretch={(share) => share * width} />
      </g>
    </svg>
  )
}

interface TimelineChartProps {
  layout: TimelineLayout
  /** Of the plot, in px. */
  width: number
  /** Called once its marks are there. */
  onDrawn: () => void
}

interface ChartPoint {
  x: number
  y: number
  placed: PlacedMark
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
/** Over the rules (400) and under the marks (600). */
const WORDS_LEVEL = 500

function buildPoints({ lanes }: TimelineLayout): ChartPoint[] {
  return lanes.flatMap(({ top, marks }) =>
    marks.map((placed) => ({ x: placed.mark.at, y: top + placed.y, placed })),
  )
}

/** A line through the lanes only: between them stand their names. */
function drawThroughLanes(x: number, layout: TimelineLayout): string {
  return layout.lanes
    .map(({ top, height }) => `M${String(x)} ${String(top)}v${String(height)}`)
    .join('')
}

function RuleShape({ x, layout }: { x: number; layout: TimelineLayout }) {
  const path = drawThroughLanes(x, layout)
  return (
    <g>
      <path className="timeline-lane__break" d={path} />
      <path className="timeline-lane__tick" d={path} />
    </g>
  )
}

/**
 * The timeline as a Recharts chart, laid over the static picture: the same layout, so
 * that every mark stands where it stood.
 */
export const TimelineChart = memo(function TimelineChart({
  layout,
  width,
  onDrawn,
}: TimelineChartProps) {
  const today = placeToday(layout, useToday())
  const points = useMemo(() => buildPoints(layout), [layout])
  return (
    <ScatterChart
      className="timeline-lane"
      width={width}
      height={layout.height}
      margin={NO_MARGIN}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" domain={[0, 1]} hide />
      <YAxis type="number" dataKey="y" domain={[0, layout.height]} reversed hide />
      {layout.lanes.flatMap(({ id, top, height, bands }) =>
        bands.map(({ from, to }) => (
          <ReferenceArea
            key={`${id} ${String(from)}`}
            className="timeline-lane__band-area"
            {...{ x1: from, x2: to, y1: top + 1, y2: top + height - 1 }}
            shape={({
              x,
              y,
              width: w,
              height: h,
            }: Record<'x' | 'y' | 'width' | 'height', number>) => (
              <rect className="timeline-lane__band" x={x} y={y} width={w} height={h} />
            )}
          />
        )),
      )}
      {layout.rules.map((at) => (
        <ReferenceLine
          key={at}
          x={at}
          shape={({ x1 }: { x1: number }) => <RuleShape x={x1} layout={layout} />}
        />
      ))}
      {today !== undefined && (
        <ReferenceLine
          x={today}
          shape={({ x1 }: { x1: number }) => (
            <path className="timeline-lane__today" d={drawThroughLanes(x1, layout)} />
          )}
        />
      )}
      <ZIndexLayer zIndex={WORDS_LEVEL}>
        {layout.lanes.map(({ id, top, gaps }) => (
          <LaneWords key={id} gaps={gaps} place={(share) => share * width} y={top} />
        ))}
      </ZIndexLayer>
      <Scatter
        data={points}
        isAnimationActive={false}
        shape={({ cx = 0, cy = 0, index }) => {
          const placed = points[index]?.placed
          return placed && <LiveMark {...{ placed, width, onDrawn }} x={cx} y={cy} />
        }}
      />
    </ScatterChart>
  )
})
