import { describe, expect, it } from 'vitest'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { FrameworksFile } from '../../src/record/schema/frameworks'
import type { InspectionRecord } from '../../src/record/schema/record'
import { buildTimeline, type Timeline } from '../../src/record/views/timeline/timeline'
import { chooseDrawing, DRAWINGS, type Drawing } from '../../src/app/timeline/drawings'
import { fitTimeline } from '../../src/app/timeline/fitAxis'
import { layOutHead } from '../../src/app/timeline/layOutHead'
import { layOutTimeline, type PlacedLane } from '../../src/app/timeline/layOutTimeline'
import type { PlacedMark } from '../../src/app/timeline/placedMark'
import { estimateTextWidth, wrapText } from '../../src/app/timeline/textWidth'
import { buildWalk, findNextStop, listStops } from '../../src/app/timeline/walk'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

type Change = (record: InspectionRecord) => void

function draw(change: Change = () => undefined, file: FrameworksFile = readFrameworks()): Timeline {
  const record = buildExampleRecord()
  change(record)
  return buildTimeline(buildRecordIndex(record, file))
}

/** Inspections like that of 2019 on the given days, all with the worst word to place. */
function repeat(...days: string[]): Change {
  return (record) => {
    const model = record.inspections.find(({ id }) => id === 'ilacs-2019')
    if (model === undefined) throw new Error('no inspection of 2019')
    const judgements = model.judgements.map((judgement) => ({
      ...judgement,
      grade: 'requires-improvement',
    }))
    record.inspections = days.map((started, n) => ({
      ...model,
      ...{ id: `inspection-${String(n)}`, started, ended: { day: started }, judgements },
    }))
  }
}

const startIn2011: Change = (record) => {
  for (const visit of record.visits) visit.when = { year: 2011, why: 'the year only' }
}

const RECORDS: [string, Timeline][] = [
  ['three inspections five years apart', draw()],
  ['one inspection', draw((record) => (record.inspections = record.inspections.slice(-1)))],
  ['three inspections two years apart', draw(repeat('2018-05-14', '2020-03-02', '2022-06-13'))],
  ['two inspections a month apart', draw(repeat('2018-05-14', '2018-06-11'))],
  ['no visits', draw((record) => (record.visits = []))],
]
const DRAWN = RECORDS.flatMap(([name, timeline]) =>
  DRAWINGS.map((drawing) => ({ name, drawing, timeline, called: drawing.name })),
)

function listWords({ mark, lines }: PlacedMark, drawing: Drawing, width: number) {
  return lines.map(({ text, x, anchor, note }) => {
    const wide = estimateTextWidth(text, { size: drawing.font, bold: !note })
    const at = (mark.covers?.to ?? mark.at) * width + x
    const from = at - { start: 0, middle: wide / 2, end: wide }[anchor]
    return { from, to: from + wide }
  })
}

function findLane(lanes: readonly PlacedLane[], id: string): PlacedLane {
  const lane = lanes.find((entry) => entry.id === id)
  if (lane === undefined) throw new Error(`no lane ${id}`)
  return lane
}

describe('the drawings', () => {
  it.each([
    [1200, 'wide'],
    [1020, 'wide'],
    [1019.5, 'medium'],
    [560, 'medium'],
    [559, 'narrow'],
    [0, 'narrow'],
  ])('take for a container of %d px the %s one', (width, name) => {
    expect(chooseDrawing(width)?.name).toBe(name)
  })
})

describe.each(DRAWN)('the $called drawing of $name', ({ drawing, timeline }) => {
  const { lanes } = layOutTimeline(timeline, drawing)

  it.each([1, 1.3, 2])('keeps words apart at %d times its least width', (times) => {
    for (const { marks } of lanes) {
      const words = marks.map((mark) => listWords(mark, drawing, drawing.plot * times))
      for (const [position, lines] of words.entries())
        for (const line of lines)
          for (const other of words.slice(position + 1).flat())
            expect(line.to).toBeLessThanOrEqual(other.from)
    }
  })

  it('keeps words and boxes within the plot', () => {
    for (const placed of lanes.flatMap(({ marks }) => marks))
      for (const { from, to } of listWords(placed, drawing, drawing.plot)) {
        expect(from).toBeGreaterThanOrEqual(-0.5)
        expect(to).toBeLessThanOrEqual(drawing.plot + 0.5)
      }
  })

  it('draws every mark once, or in each of its lanes where one box cannot span them', () => {
    const drawn = lanes.flatMap(({ marks }) => marks).filter(({ joint, spans }) => !joint || spans)
    expect(new Set(drawn).size).toBe(drawn.length)
    const keys = new Set(lanes.flatMap(({ marks }) => marks.map(({ mark }) => mark.row.key)))
    expect([...keys].sort()).toEqual(timeline.rows.map(({ key }) => key).sort())
  })
})

describe('words in a lane', () => {
  it.each(DRAWINGS)('are left out between marks a month apart, $name', (drawing) => {
    const { lanes } = layOutTimeline(draw(repeat('2018-05-14', '2018-06-11')), drawing)
    const [first, second] = findLane(lanes, 'overall').marks
    expect(first?.lines).toEqual([])
    expect(second?.lines).not.toEqual([])
  })

  it('stand before their chip where they would reach into the years of the next framework', () => {
    const wide = DRAWINGS.filter(({ name }) => name === 'wide')
    const placed = wide.flatMap(
      (drawing) =>
        findLane(layOutTimeline(draw(repeat('2022-11-28')), drawing).lanes, 'overall').marks,
    )
    expect(placed.map(({ lines }) => lines.map(({ text, anchor }) => [text, anchor]))).toEqual([
      [['Requires improvement', 'end']],
    ])
  })
})

describe.each(DRAWINGS)('a drawing with every mark, $name', (drawing) => {
  const timeline = draw(startIn2011)
  const layout = layOutTimeline(timeline, drawing)

  it('has words and boxes of which none crosses a framework’s rule', () => {
    // From these widths on: of the page at 1366 px, at 600 px, and of a phone of 360 px.
    const plot = { wide: 1052, medium: 392, narrow: 328 }[drawing.name]
    const rules = layout.rules.map((rule) => rule * plot)
    for (const placed of layout.lanes.flatMap(({ marks }) => marks)) {
      const at = placed.mark.at * plot + placed.target.x
      const box = placed.joint ? [{ from: at, to: at + placed.target.width }] : []
      for (const { from, to } of [...listWords(placed, drawing, plot), ...box])
        expect(
          rules.filter((rule) => from < rule - 1 && to > rule + 1),
          `${placed.mark.row.key} ${String(from)} ${String(to)}`,
        ).toEqual([])
    }
  })

  it('has reasons for gaps of which none crosses a framework’s rule', () => {
    const edges = [...layout.rules, 1].map((rule) => rule * drawing.plot)
    for (const { at, anchor, lines } of layout.lanes.flatMap(({ gaps }) => gaps))
      for (const { text, x } of lines) {
        const from = at * drawing.plot + x
        const width = estimateTextWidth(text, { size: drawing.font })
        const [start, end] = anchor === 'start' ? [from, from + width] : [from - width, from]
        expect(edges.filter((edge) => start < edge - 1 && end > edge + 1)).toEqual([])
      }
  })
})

describe('the years before the first framework', () => {
  it.each(DRAWINGS.filter(({ beside }) => !beside))(
    'are gathered to the one that has a visit, $name',
    (drawing) => {
      const { axis } = fitTimeline(draw(startIn2011), drawing)
      expect(axis.years.slice(0, 2).map(({ year }) => year)).toEqual([2011, 2014])
      expect((axis.eras[0]?.from ?? 1) * drawing.plot).toBeLessThan(36)
      expect(layOutHead(axis, drawing).before.join(' ')).toMatch(/^(?:20|’)11$/u)
    },
  )

  it('keep the order of all days', () => {
    for (const drawing of DRAWINGS) {
      const { axis } = fitTimeline(draw(startIn2011), drawing)
      const days = [
        '2011-03-01',
        '2011-09-01',
        '2013-11-02',
        '2017-12-31',
        '2018-01-01',
        '2026-05-01',
      ]
      const places = days.map(axis.place)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(axis.place('2028-01-01')).toBeGreaterThanOrEqual(1)
    }
  })
})

describe('marks closer than their chips', () => {
  it.each(DRAWINGS)('are ticks, $name', (drawing) => {
    const { lanes } = layOutTimeline(
      draw(repeat('2014-03-03', '2018-05-14', '2018-06-11')),
      drawing,
    )
    const crowded = findLane(lanes, 'overall').marks.map((mark) => mark.crowded)
    expect(crowded).toEqual([false, true, true])
  })

  it.each(DRAWINGS)('are all drawn where there are 300 inspections, $name', (drawing) => {
    const days = Array.from({ length: 300 }, (_, n) => {
      const month = String((n % 12) + 1).padStart(2, '0')
      const day = String((n % 28) + 1).padStart(2, '0')
      return `${String(2018 + Math.floor(n / 75))}-${month}-${day}`
    })
    const { lanes } = layOutTimeline(draw(repeat(...days)), drawing)
    const { marks } = findLane(lanes, 'overall')
    expect(marks).toHaveLength(300)
    expect(marks.filter(({ crowded }) => !crowded).length).toBeLessThan(10)
  })
})

describe('a joint grade', () => {
  it.each(DRAWINGS)('has one box over both lanes, in the second of them, $name', (drawing) => {
    const { lanes } = layOutTimeline(draw(startIn2011), drawing)
    expect(findLane(lanes, 'children-in-care').marks.some(({ joint }) => joint)).toBe(false)
    const lane = findLane(lanes, 'care-leavers')
    const box = lane.marks.find(({ joint }) => joint)
    const top = lane.top + (box?.y ?? 0) + (box?.target.y ?? 0)
    const first = findLane(lanes, 'children-in-care')
    expect(top).toBeGreaterThan(first.top)
    expect(top).toBeLessThan(first.top + first.height)
    expect(top + (box?.target.height ?? 0)).toBeGreaterThan(lane.top)
    expect(top + (box?.target.height ?? 0)).toBeLessThan(lane.top + lane.height)
  })

  it.each(DRAWINGS)('says in the lane of one area that it is shared, $name', (drawing) => {
    const { lanes } = layOutTimeline(draw(), drawing, 'care-leavers')
    const box = findLane(lanes, 'care-leavers').marks.find(({ joint }) => joint)
    expect(box?.lines.map(({ text }) => text).join(' ')).toBe(
      'Joint grade: outstanding with children in care',
    )
  })

  it('stands in each lane on its own where one box would cover a lane’s name', () => {
    const narrow = DRAWINGS.filter(({ nameHeight }) => nameHeight > 0)
    for (const drawing of narrow) {
      const { lanes } = layOutTimeline(draw(), drawing)
      const boxes = lanes.flatMap(({ marks }) => marks.filter(({ joint }) => joint))
      expect(boxes.map(({ spans }) => spans)).toEqual([false, false])
    }
  })

  it('stands in each lane on its own where its areas are not neighbours', () => {
    const file = readFrameworks()
    const leavers = file.areas.filter(({ id }) => id === 'care-leavers')
    file.areas = [...leavers, ...file.areas.filter(({ id }) => id !== 'care-leavers')]
    for (const drawing of DRAWINGS) {
      const { lanes } = layOutTimeline(draw(undefined, file), drawing)
      const boxes = lanes.map(({ marks }) => marks.filter(({ joint }) => joint))
      expect(boxes.flat().map(({ spans }) => spans)).toEqual([false, false])
      for (const { lines } of boxes.flat()) expect(lines[0]?.text).toMatch(/joint/iu)
    }
  })
})

describe('visits of one year', () => {
  it.each(DRAWINGS)('lie one above the other, $name', (drawing) => {
    const timeline = draw((record) => {
      const [visit] = record.visits
      if (visit !== undefined) record.visits.push({ ...visit, id: 'visit-2022-again' })
    })
    const { lanes } = layOutTimeline(timeline, drawing)
    const [first, second] = findLane(lanes, 'visits').marks
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(24)
  })
})

describe('the head', () => {
  it.each(DRAWINGS)('names the years of inspections, $name', (drawing) => {
    const { years } = layOutHead(draw().axis, drawing)
    const inspected = years.filter((year) => year.inspected).map(({ year }) => year)
    expect(inspected).toEqual([2014, 2019, 2024])
  })

  it.each(DRAWINGS)('keeps years apart, $name', (drawing) => {
    const { years } = layOutHead(draw().axis, drawing)
    const gaps = years.slice(1).map((year, n) => (year.at - (years[n]?.at ?? 0)) * drawing.plot)
    expect(Math.min(...gaps)).toBeGreaterThan(estimateTextWidth('2024', { size: drawing.font }))
  })
})

describe('text', () => {
  it('is broken into the fewest lines', () => {
    expect(wrapText('with children in care', 80, { size: 12 })).toEqual([
      'with children',
      'in care',
    ])
  })

  it('is not broken within a word', () => {
    expect(wrapText('Outstanding', 40, { size: 12 })).toBeUndefined()
  })
})

describe('the arrow keys', () => {
  const walk = buildWalk(draw(), undefined)
  const stops = listStops(walk).map(({ row }) => row.key)

  it.each([
    ['ArrowRight', undefined, stops[0]],
    ['ArrowLeft', undefined, stops.at(-1)],
    ['ArrowRight', stops[0], stops[1]],
    ['ArrowLeft', stops[0], stops[0]],
    ['ArrowRight', stops.at(-1), stops.at(-1)],
    ['Home', stops[5], stops[0]],
    ['End', stops[5], stops.at(-1)],
    ['ArrowDown', 'ilacs-2019/ilacs-2018-overall', 'ilacs-2019/ilacs-2018-leadership'],
    ['ArrowDown', 'ilacs-2019/ilacs-2018-help-and-protection', 'ilacs-2019/ilacs-2018-care'],
    ['ArrowDown', 'ilacs-2019/ilacs-2018-care', 'sif-2014/sif-adoption'],
    ['ArrowUp', 'ilacs-2019/ilacs-2018-care', 'ilacs-2019/ilacs-2018-help-and-protection'],
    ['ArrowDown', stops.at(-1), stops.at(-1)],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(findNextStop(walk, from, key)?.row.key).toBe(to)
  })

  it('walk the marks of one area and its visits where it is chosen', () => {
    const keys = listStops(buildWalk(draw(), 'care-leavers')).map(({ row }) => row.key)
    expect(keys).toEqual([
      'sif-2014/sif-care-leavers',
      'ilacs-2019/ilacs-2018-care',
      'ilacs-2024/ilacs-2023-care-leavers',
      'visit-2022',
    ])
  })
})
