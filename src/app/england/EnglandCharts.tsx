import {
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import {
  Bar,
  BarChart,
  ReferenceArea,
  ReferenceLine,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts'
import { drawGradeSteps } from '../../cards/gradeSteps'
import { gradeTone } from '../../cards/gradeTone'
import { formatDay } from '../../record/dates'
import {
  layOutChart,
  RADIUS,
  walkMarks,
  type EnglandChart,
  type EnglandMark,
} from '../../record/england/chart'
import { countYears, isSame, phraseSubject, type EnglandYear } from '../../record/england/counts'
import type { England } from '../../record/england/england'
import type { AuthorityFacts } from '../../record/england/facts'
import {
  formatFacets,
  selectAuthorities,
  type EnglandSelection,
  type Facets,
} from '../../record/england/selection'
import type { GradeOnScale } from '../../record/vocabulary'
import { formatRecordAddress } from '../../data/recordAddress'
import { Section } from '../components/Section'

/** In px: room for the names of grades, for rules and years, and at the right edge. */
const LABELS = 208
const TOP = 58
const END = 8
const MARGIN = { top: 34, right: END, bottom: 0, left: LABELS }
const AXIS = {
  ...({ type: 'number', interval: 0, tickLine: false, axisLine: false } as const),
  height: TOP - MARGIN.top,
  tickFormatter: (at: number) => String(Math.floor(at)),
}

/** A name, and words under it. */
function Words({
  x = 0,
  y = 13,
  name,
  words,
}: Record<'name' | 'words', string> & { x?: number; y?: number }) {
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
function drawMark(mark: EnglandMark, position: number, cx: number, cy: number, facets: Facets) {
  const { grade, authority, inspection, own } = mark
  const tone = grade === undefined ? 'none' : gradeTone(grade)
  const [width, height] = own ? [28, 24] : [2 * RADIUS, grade === undefined ? 3 : 2 * RADIUS]
  return (
    <svg
      {...{ x: cx, y: cy, className: `chip chip--${tone}` }}
      data-mark={position}
      data-unofficial={inspection.unofficial && ''}
    >
      <rect
        {...{ x: -width / 2, y: -height / 2, width, height, rx: own ? 3 : height / 2 }}
        className={own ? undefined : formatFacets(facets, authority)}
      />
      {own && grade && <path d={drawGradeSteps(grade)} />}
      {own && <Words x={19} y={5} name={authority.name} words="" />}
    </svg>
  )
}

interface DrawnProps {
  chart: EnglandChart
  width: number
}

/** Every mark, drawn once: a filter changes no prop of it, and style rules dim what it leaves out. */
const Marks = memo(function Marks({ chart, width, facets }: DrawnProps & { facets: Facets }) {
  const { from, to, height, bands, eras, marks } = chart
  const pxPerYear = (width - LABELS - END) / (to - from)
  const ticks = Array.from({ length: to - from }, (_, year) => from + year + 0.5)
  return (
    <ScatterChart {...{ width, margin: MARGIN, height: height + TOP }} accessibilityLayer={false}>
      <XAxis {...{ ...AXIS, ticks, dataKey: 'at', domain: [from, to] }} orientation="top" />
      <YAxis type="number" dataKey="y" domain={[0, height]} reversed hide />
      {bands.map(({ name, words, from: x1, to: x2, top, height: tall }) => (
        <ReferenceArea
          key={name}
          className="england-band"
          {...{ x1, x2, y1: top, y2: top + tall }}
          label={() => <Words y={TOP + top + tall / 2 - 2} {...{ name, words }} />}
        />
      ))}
      {eras.map(({ name, note, from: x, to: end }) => (
        <ReferenceLine
          key={name}
          className={x === from ? 'england-start' : 'england-line'}
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

type Rect = Partial<Record<'x' | 'y' | 'width' | 'height', number>>

/** A part of a year's bar, with its number where there is room. */
function Part({ tone, count, ...place }: Rect & { tone: number | 'plain'; count: number }) {
  const { x = 0, y = 0, width = 0, height = 0 } = place
  return (
    <g className={`chip chip--${tone}`}>
      <rect {...place} />
      {height >= 15 && (
        <text
          className={`grade-bar__number grade-bar__part--${tone}`}
          x={x + width / 2}
          y={y + height / 2 + 5}
        >
          {count}
        </text>
      )}
    </g>
  )
}

/** The grades of each year, under the marks of that year. */
function Years({ years, chart: { from, to, eras }, width }: DrawnProps & { years: EnglandYear[] }) {
  const all = years.flatMap(({ counts }) => counts.map(({ grade }) => grade))
  const grades = all.filter((grade, at) => all.findIndex((other) => isSame(other, grade)) === at)
  const countOf = (year: EnglandYear | undefined, grade: GradeOnScale) =>
    year?.counts.find((entry) => isSame(entry.grade, grade))?.count ?? 0
  return (
    <BarChart
      {...{ width, height: 190, data: years, margin: MARGIN, accessibilityLayer: false }}
      barSize={Math.min(44, ((width - LABELS - END) / (to - from)) * 0.7)}
    >
      <XAxis
        {...{ ...AXIS, domain: [from, to], dataKey: ({ year }: EnglandYear) => year + 0.5 }}
        ticks={years.map(({ year }) => year + 0.5)}
      />
      <YAxis hide />
      {eras.slice(1).map(({ from: x }) => (
        <ReferenceLine key={x} className="england-line" x={x} />
      ))}
      {grades
        .sort((a, b) => a.step - b.step)
        .map((grade) => (
          <Bar
            key={`${grade.scale} ${grade.id}`}
            dataKey={(year: EnglandYear) => countOf(year, grade)}
            stackId="grades"
            isAnimationActive={false}
            shape={({ payload, ...place }: Rect & { payload?: EnglandYear }) => (
              <Part {...place} tone={gradeTone(grade)} count={countOf(payload, grade)} />
            )}
          />
        ))}
    </BarChart>
  )
}

interface EnglandChartsProps {
  england: England
  selection: EnglandSelection
  facets: Facets
  shown: AuthorityFacts | undefined
}

/** Every inspection by day and grade, and the grades of each year. One tab stop: arrow keys walk the marks. */
export function EnglandCharts({ england, selection, facets, shown }: EnglandChartsProps) {
  const { subject, asAt } = selection
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [chosen, setChosen] = useState<EnglandMark>()
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.floor(entry?.contentRect.width ?? 0))
    })
    if (place.current !== null) observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  const chart = useMemo(
    () => layOutChart(england, subject, shown?.id, width - LABELS - END),
    [england, subject, shown, width],
  )
  const kept = selectAuthorities(facets, selection)
  const marks = chart.marks.filter(
    ({ authority, inspection: { unofficial } }) =>
      kept.includes(authority) && (asAt === 'newest' || !unofficial),
  )
  const current = marks.find((mark) => mark === chosen)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setChosen(undefined)
    if (event.key === 'Enter' && current !== undefined)
      window.location.assign(formatRecordAddress(current.authority))
    const next = walkMarks(marks, current, event.key)
    if (next === undefined) return
    event.preventDefault()
    setChosen(next)
  }
  const onPointerMove = ({ target }: PointerEvent) => {
    const mark = target instanceof Element && target.closest<SVGElement>('[data-mark]')
    if (mark) setChosen(chart.marks[Number(mark.dataset['mark'])])
  }
  const x = ({ at }: EnglandMark) =>
    LABELS + ((at - chart.from) / (chart.to - chart.from)) * (width - LABELS - END)
  const dashes = chart.marks.filter(({ grade }) => grade === undefined).length
  const without = dashes === 0 ? '' : `, and a dash for ${dashes} that gave no such grade`
  return (
    <Section
      id="inspections"
      title="Every inspection"
      lead={`One mark for each of ${chart.marks.length - dashes} inspections graded ${phraseSubject(subject)}, by the day its report came out${without}. Lines: the rules changed.`}
    >
      <div ref={place}>
        {width > 0 && (
          <>
            {/* eslint-disable jsx-a11y/no-noninteractive-tabindex -- an application takes keys: it is the chart's one tab stop */}
            <div
              className="england-fig"
              role="application"
              aria-roledescription="chart"
              aria-label="Every inspection by day and grade. Arrow keys move between inspections, Enter opens the record."
              tabIndex={0}
              {...{ onKeyDown, onPointerMove }}
            >
              <Marks {...{ chart, width, facets }} />
              <svg className="england-rings" width="100%" height="100%" aria-hidden="true">
                {marks
                  .filter(({ authority }) => authority === current?.authority)
                  .map((mark) => (
                    <circle
                      {...{ cx: x(mark), cy: TOP + mark.y, r: mark.own ? 20 : 7.5 }}
                      key={mark.inspection.published}
                      strokeWidth={mark === current ? 3 : 1.5}
                    />
                  ))}
              </svg>
            </div>
            <p className="section__lead" role="status">
              {current === undefined ? (
                'Point at a mark, or press Tab and use the arrow keys, for its name, grade and day.'
              ) : (
                <>
                  <strong>{current.authority.name}</strong>
                  <span>{`: ${current.words}, report of ${formatDay(current.inspection.published)}, ${current.framework.shortName}${current.inspection.unofficial ? ', unofficial list' : ''}. `}</span>
                  <a href={formatRecordAddress(current.authority)}>Open its record</a>
                </>
              )}
            </p>
            <h3>Grades given each year</h3>
            <Years years={countYears({ england, subject, asAt, kept })} {...{ chart, width }} />
          </>
        )}
      </div>
      <p className="section__lead">
        {`The rules of an inspection are those of its first day, so reports under older rules still came out after a line. Other authorities are inspected each year: no trend is drawn. Before November 2013 questions and scale were others: those marks have no colour and are in no count of today’s grades. Few reports came out in 2020 and 2021, when routine inspections stopped. ${england.former.length} authorities that no longer exist are not drawn; their records have their inspections.`}
      </p>
    </Section>
  )
}
