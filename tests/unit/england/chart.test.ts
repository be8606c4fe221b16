import { describe, expect, it } from 'vitest'
import { formatTimes, buildChart, RADIUS, findNextMark } from '../../../src/record/england/chart'
import { buildEngland } from '../../../src/record/england/england'
import { england, facts, frameworks, inspect, subjectOf } from './facts'

const WIDTH = 300
const protection = subjectOf('help-and-protection')
const chart = buildChart(england, protection, 'northam', WIDTH)

describe('the chart of all inspections', () => {
  it('has one mark for each grade, in the band of its word', () => {
    expect(chart.marks).toHaveLength(8)
    for (const { band, y } of chart.marks) {
      const own = chart.bands.find(({ name }) => name === band)
      expect(y).toBeGreaterThan(own?.top ?? Infinity)
      expect(y).toBeLessThan((own?.top ?? 0) + (own?.height ?? 0))
    }
  })

  it('gives "adequate" a band of its own, which ends where the newer scale begins', () => {
    const names = chart.bands.map(({ name }) => name)
    expect(names).toEqual(['Outstanding', 'Good', 'Requires improvement', 'Adequate', 'Inadequate'])
    const [adequate, improvement] = ['Adequate', 'Requires improvement'].map((word) =>
      chart.bands.find(({ name }) => name === word),
    )
    expect(adequate?.to).toBe(improvement?.from)
    expect(adequate?.to).toBeCloseTo(2013.83, 1)
  })

  it('counts grades of the older scale apart', () => {
    const older = inspect('eastby', 'slac', '2011-05-11', { 'help-and-protection': 'G' })
    const with11 = buildEngland(
      { ...facts, inspections: [...facts.inspections, older] },
      frameworks,
    )
    const { bands, marks } = buildChart(with11, protection, undefined, WIDTH)
    const words = bands.map((band) => formatTimes(band, marks, 'newest'))
    expect(words).toEqual([
      '3 times',
      '2 times; 1 on the older scale',
      '1 time',
      '1 time',
      '1 time',
    ])
    const [, good] = bands
    expect(good && formatTimes(good, marks, 'official')).toBe('0 times; 1 on the older scale')
  })

  it('has a dash for what gave no overall grade, in a row of its own', () => {
    const { bands, marks } = buildChart(england, subjectOf('overall'), undefined, WIDTH)
    const dash = bands.at(-1)
    expect(dash?.name).toBe('No overall grade given')
    expect(dash && formatTimes(dash, marks, 'newest')).toBe('1 time')
    expect(dash && formatTimes(dash, marks, 'official')).toBe('0 times')
    expect(marks.filter(({ grade }) => grade === undefined)).toHaveLength(1)
  })

  it('lays no mark on another, however many came out on one day', () => {
    const authorities = Array.from({ length: 40 }, (_, at) => ({
      ...{ id: `a${at}`, name: `A${at}`, region: 'R', type: 'T', neighbours: [], related: [] },
    }))
    const inspections = authorities.map(({ id }, at) =>
      inspect(id, 'sif', `2015-03-${String(1 + (at % 9)).padStart(2, '0')}`, { overall: 'G' }),
    )
    const many = buildEngland({ ...facts, authorities, inspections }, frameworks)
    const { marks, from, to } = buildChart(many, subjectOf('overall'), undefined, WIDTH)
    const perYear = WIDTH / (to - from)
    for (const [position, a] of marks.entries())
      for (const b of marks.slice(position + 1))
        expect(Math.hypot((a.at - b.at) * perYear, a.y - b.y)).toBeGreaterThanOrEqual(2 * RADIUS)
  })
})

describe('arrow keys', () => {
  const at = (band: string, day: string) =>
    chart.marks.find(
      ({ inspection, band: own }) => own === band && inspection.published.startsWith(day),
    )
  const first = at('Outstanding', '2019')

  it('walk the days of a band, and stay at its ends', () => {
    expect(findNextMark(chart.marks, first, 'ArrowLeft')).toBe(first)
    const next = findNextMark(chart.marks, first, 'ArrowRight')
    expect(next?.inspection.published).toBe('2024-07-01')
    expect(findNextMark(chart.marks, next, 'Home')).toBe(first)
    expect(findNextMark(chart.marks, first, 'End')?.inspection.published).toBe('2024-07-02')
  })

  it('lead to the nearest day in the next band that has marks', () => {
    expect(findNextMark(chart.marks, first, 'ArrowDown')).toBe(at('Good', '2025'))
    expect(findNextMark(chart.marks, at('Good', '2026'), 'ArrowDown')).toBe(
      at('Requires improvement', '2022'),
    )
    expect(findNextMark(chart.marks, first, 'ArrowUp')).toBe(first)
  })

  it('begin somewhere, and leave other keys alone', () => {
    expect(findNextMark(chart.marks, undefined, 'ArrowRight')).toBe(chart.marks[0])
    expect(findNextMark(chart.marks, first, 'a')).toBeUndefined()
  })
})
