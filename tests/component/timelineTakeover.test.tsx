import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DRAWINGS, type Drawing } from '../../src/app/timeline/drawings'
import { layOutTimeline } from '../../src/app/timeline/layOutTimeline'
import { TimelineChart } from '../../src/app/timeline/live/TimelineChart'
import { StaticLane } from '../../src/app/timeline/StaticLane'
import { buildTimeline } from '../../src/record/views/timeline/timeline'
import { buildSection } from './showSection'

interface Drawn {
  x: number
  y: number
  /** What is drawn around the point, without lengths that follow the width. */
  shape: string
}

const timeline = buildTimeline(buildSection().index)

function strip(element: Element): string {
  return element.innerHTML.replace(/ (?:x|width)="[^"]*%?"/gu, '')
}

function readStatic(drawing: Drawing, width: number, area: string | undefined) {
  const layout = layOutTimeline(timeline, drawing, area)
  const marks = new Map<string, Drawn>()
  for (const lane of layout.lanes) {
    const { container } = render(<StaticLane layout={layout} lane={lane} />)
    for (const mark of container.querySelectorAll('[data-mark]'))
      marks.set(mark.getAttribute('data-mark') ?? '', {
        x: (Number.parseFloat(mark.getAttribute('x') ?? '') / 100) * width,
        y: lane.top + Number(mark.getAttribute('y')),
        shape: strip(mark),
      })
  }
  return marks
}

function readLive(drawing: Drawing, width: number, area: string | undefined) {
  const layout = layOutTimeline(timeline, drawing, area)
  const { container } = render(
    <TimelineChart layout={layout} width={width} onDrawn={() => undefined} />,
  )
  const marks = new Map<string, Drawn>()
  for (const mark of container.querySelectorAll('[data-mark]')) {
    const placed = mark.parentElement
    marks.set(mark.getAttribute('data-mark') ?? '', {
      x: Number(placed?.getAttribute('x')),
      y: Number(placed?.getAttribute('y')),
      shape: strip(mark),
    })
  }
  return marks
}

const CASES = DRAWINGS.flatMap((drawing) =>
  [undefined, 'care-leavers'].map((area) => ({
    drawing,
    area,
    name: `${drawing.name}, ${area ?? 'all areas'}`,
  })),
)

describe.each(CASES)('the live chart ($name)', ({ drawing, area }) => {
  it.each([drawing.plot, drawing.plot + 180.4])(
    'draws each mark where and as the static picture does, %d px wide',
    (width) => {
      const still = readStatic(drawing, width, area)
      const live = readLive(drawing, width, area)
      expect([...live.keys()].sort()).toEqual([...still.keys()].sort())
      expect(live.size).toBeGreaterThanOrEqual(3)
      for (const [key, mark] of live) {
        const other = still.get(key)
        expect(Math.abs(mark.x - (other?.x ?? Number.NaN)), key).toBeLessThanOrEqual(0.05)
        expect(mark.y, key).toBeCloseTo(other?.y ?? Number.NaN, 6)
        expect(mark.shape, key).toBe(other?.shape)
      }
    },
  )
})
