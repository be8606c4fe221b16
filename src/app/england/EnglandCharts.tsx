import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ReferenceArea, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import { drawGradeSteps, gradeTone } from '../../cards/gradeMark'
import { formatDay } from '../../record/dates'
import {
  formatTimes,
  isListed,
  buildChart,
  RADIUS,
  findNextMark,
  type EnglandMark,
} from '../../record/england/chart'
import type { AsAt } from '../../record/england/england'
import { countYears, formatSubjectInSentence } from '../../record/england/counts'
import { formatFacets, selectAuthorities, type EnglandView } from '../../record/england/selection'
import { formatRecordAddress } from '../../data/recordAddress'
import { Section } from '../components/Section'
import { YearsChart } from '../context/YearsChart'

/** In px: room for the names of grades, for rules and years, and at the right edge. */
const LABEL_WIDTH = 208
const HEAD_HEIGHT = 58
const RIGHT_SPACE = 8
/** With less, it scrolls in its frame: marks would lie on each other. */
const MIN_WIDTH = 900
const MARGIN = { top: 34, right: RIGHT_SPACE, bottom: 0, left: LABEL_WIDTH }

/** A name, and words under it. */
function Words({ x = 0, y = 13, name = '', words = '' }) {
  return (
    <text x={x} y={y}>
      <tspan className="england-strong">{name}</tspan>
      <tspan x={x} dy="17">
        {words}
      </tspan>
    </text>
  )
}

/** A mark; the shown authority's has steps and its name, and is never left out. */
function drawMark(
  mark: EnglandMark,
  position: number,
  cx: number,
  cy: number,
  facets: EnglandView['facets'],
) {
  const { grade, authority, inspection, isShown } = mark
  const tone = grade === undefined ? 'none' : gradeTone(grade)
  const [width, height] = isShown ? [28, 24] : [2 * RADIUS, grade === undefined ? 3 : 2 * RADIUS]
  return (
    <svg
      {...{ x: cx, y: cy, className: `chip tone-${tone}` }}
      data-mark={position}
      data-unofficial={inspection.unofficial && ''}
    >
      <rect
        {...{ x: -width / 2, y: -height / 2, width, height, rx: isShown ? 3 : height / 2 }}
        className={isShown ? undefined : formatFacets(facets, authority)}
      />
      {isShown && grade && <path d={drawGradeSteps(grade)} />}
      {isShown && <Words x={19} y={5} name={authority.name} />}
    </svg>
  )
}

interface MarksProps extends Pick<EnglandView, 'facets'> {
  chart: ReturnType<typeof buildChart>
  width: number
  asAt: AsAt
}

/**
 * Every mark, drawn once: a filter changes no prop of it, and style rules dim what it leaves out. Other lists change
 * the words of the bands.
 */
const Marks = memo(function Marks({ chart, width, facets, asAt }: MarksProps) {
  const { from, to, height, bands, periods, marks } = chart
  const pxPerYear = (width - LABEL_WIDTH - RIGHT_SPACE) / (to - from)
  const ticks = Array.from({ length: to - from }, (_, year) => from + year + 0.5)
  return (
    <ScatterChart
      {...{ width, margin: MARGIN, height: height + HEAD_HEIGHT }}
      accessibilityLayer={false}
    >
      <XAxis
        {...{
          dataKey: 'at',
          domain: [from, to],
          ticks,
          interval: 0,
          height: HEAD_HEIGHT - MARGIN.top,
        }}
        type="number"
        orientation="top"
        tickLine={false}
        axisLine={false}
        tickFormatter={(at: number) => String(Math.floor(at))}
      />
      <YAxis type="number" dataKey="y" domain={[0, height]} reversed hide />
      {bands.map(({ name, isOlder, from: x1, to: x2, top, height: tall }) => (
        <ReferenceArea
          key={name}
          {...{ x1, x2, y1: top, y2: top + tall }}
          label={() => (
            <Words
              {...{ name, y: HEAD_HEIGHT + top + tall / 2 - 2 }}
              words={formatTimes({ name, isOlder }, marks, asAt)}
            />
          )}
        />
      ))}
      {periods.map(({ name, note, from: x, to: end }) => (
        <ReferenceLine
          key={name}
          x={x}
          label={({ viewBox }: { viewBox: { x?: number } }) => (
            <Words
              x={(viewBox.x ?? 0) + 6}
              name={name}
              words={(end - x) * pxPerYear > note.length * 7 ? note : ''}
            />
          )}
        />
      ))}
      <Scatter
        data={marks}
        isAnimationActive={false}
        shape={({
          cx,
          cy,
          index,
        }: {
          cx?: number | undefined
          cy?: number | undefined
          index: number
        }) => {
          const mark = marks[index]
          return mark === undefined ? <g /> : drawMark(mark, index, cx ?? 0, cy ?? 0, facets)
        }}
      />
    </ScatterChart>
  )
})

/** Every inspection by day and grade, and the grades of each year. One tab stop: arrow keys walk the marks. */
export function EnglandCharts({ england, selection, facets, shown }: EnglandView) {
  const { subject, asAt } = selection
  const container = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [chosen, setChosen] = useState<EnglandMark>()
  // Before the paint, or the words below would be seen where the chart comes to stand.
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.max(MIN_WIDTH, container.current?.clientWidth ?? 0))
    measure()
    const observer = new ResizeObserver(measure)
    if (container.current !== null) observer.observe(container.current)
    return () => observer.disconnect()
  }, [])
  const chart = useMemo(
    () => buildChart(england, subject, shown?.id, width - LABEL_WIDTH - RIGHT_SPACE),
    [england, subject, shown, width],
  )
  const kept = selectAuthorities(facets, selection)
  const listed = chart.marks.filter((mark) => isListed(mark, asAt))
  const marks = listed.filter(({ authority }) => kept.includes(authority))
  const current = marks.find((mark) => mark === chosen)
  const open = (mark: EnglandMark | undefined) => {
    if (mark !== undefined) window.location.assign(formatRecordAddress(mark.authority))
  }
  const findMark = (target: EventTarget) => {
    const place = target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null
    return place === null ? undefined : chart.marks[Number(place.dataset['mark'])]
  }
  const x = ({ at }: EnglandMark) =>
    LABEL_WIDTH +
    ((at - chart.from) / (chart.to - chart.from)) * (width - LABEL_WIDTH - RIGHT_SPACE)
  const dashes = listed.filter(({ grade }) => grade === undefined).length
  const without = dashes === 0 ? '' : `, and a dash for ${dashes} that gave no such grade`
  return (
    <Section
      id="inspections"
      title="Every inspection"
      lead={`One mark for each of ${listed.length - dashes} inspections graded ${formatSubjectInSentence(subject)} in all of England, by the day its report came out${without}. Lines: the rules changed.`}
    >
      <div ref={container}>
        {width > 0 && (
          <>
            <p className="england-swipe">The chart goes on to the right: swipe it.</p>
            <div className="england-scroll">
              {/* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- an application takes keys: it is the chart's one tab stop */}
              <div
                className="england-fig"
                role="application"
                aria-roledescription="chart"
                aria-label="Every inspection by day and grade. Arrow keys move between inspections, Enter opens the record."
                tabIndex={0}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') setChosen(undefined)
                  if (event.key === 'Enter') open(current)
                  const next = findNextMark(marks, current, event.key)
                  if (next === undefined) return
                  event.preventDefault()
                  setChosen(next)
                }}
                onPointerMove={({ target }) => setChosen(findMark(target) ?? chosen)}
                onClick={({ target }) =>
                  findMark(target) === current ? open(current) : setChosen(findMark(target))
                }
              >
                <Marks {...{ chart, width, facets, asAt }} />
                <svg className="england-rings" width="100%" height="100%" aria-hidden="true">
                  {marks
                    .filter(({ authority }) => authority === current?.authority)
                    .map((mark) => (
                      <circle
                        {...{ cx: x(mark), cy: HEAD_HEIGHT + mark.y, r: mark.isShown ? 20 : 7.5 }}
                        key={mark.inspection.published}
                        strokeWidth={mark === current ? 3 : 1.5}
                      />
                    ))}
                </svg>
              </div>
            </div>
            <p className="section__lead" role="status">
              {current === undefined
                ? 'Point at a mark, or press Tab and use the arrow keys, for its name, grade and day.'
                : `${current.authority.name}: ${current.words}, report of ${formatDay(current.inspection.published)}, ${current.framework.shortName}${current.inspection.unofficial ? ', unofficial list' : ''}. Enter or a click opens its record.`}
            </p>
            <h3>Grades given each year</h3>
            <YearsChart years={[countYears({ england, subject, asAt, kept })]} area={subject.key} />
          </>
        )}
      </div>
      <p className="section__lead">
        {`Reports of inspections that began under older rules still came out after a line. Other authorities are inspected each year: no trend is drawn. Before November 2013 questions and scale were others: those marks have no colour and are in no count of today’s grades. Few reports came out in 2020 and 2021, when routine inspections stopped. ${england.former.length} authorities that no longer exist are not drawn; their records have their inspections.`}
      </p>
    </Section>
  )
}
