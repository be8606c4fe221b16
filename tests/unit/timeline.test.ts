import { describe, expect, it } from 'vitest'
import { listEntries } from '../../src/record/entries'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { InspectionRecord } from '../../src/record/schema/record'
import { selectEntries } from '../../src/record/views/selection'
import {
  buildTimeline,
  selectTimeline,
  type Timeline,
} from '../../src/record/views/timeline/timeline'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

function draw(change: (record: InspectionRecord) => void = () => undefined): Timeline {
  const record = buildExampleRecord()
  change(record)
  return buildTimeline(buildRecordIndex(record, readFrameworks()))
}

function findLane(timeline: Timeline, area: string) {
  const lane = timeline.lanes.find((entry) => entry.area.id === area)
  if (lane === undefined) throw new Error(`no lane for ${area}`)
  return lane
}

function listMarkKeys(timeline: Timeline): string[] {
  const marks = timeline.lanes.flatMap((lane) => [...lane.marks, ...lane.jointMarks])
  return [...new Set([...marks, ...timeline.visits].map(({ row }) => row.key))]
}

describe('the years of the timeline', () => {
  it('run from the first inspection or visit to the end of the year after the check', () => {
    const years = draw().axis.years.map(({ year }) => year)
    expect(years).toEqual([
      2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ])
  })

  it('place a day by its share of its year', () => {
    const { axis } = draw()
    expect(axis.place('2014-01-01')).toBe(0)
    expect(axis.place('2027-01-01')).toBe(1)
    expect(axis.place('2020-07-02') * 13).toBeCloseTo(6.5, 1)
  })
})

describe('the lanes of the timeline', () => {
  it.each(['children-in-care', 'care-leavers'])(
    'keep the joint grade of 2019 out of the marks of %s alone',
    (area) => {
      const lane = findLane(draw(), area)
      expect(lane.marks.map(({ row }) => row.inspection)).toEqual(['sif-2014', 'ilacs-2024'])
      expect(lane.jointMarks.map(({ row }) => row.inspection)).toEqual(['ilacs-2019'])
    },
  )

  it.each(['adoption', 'safeguarding-board'])('have no band for %s after 2017', (area) => {
    const timeline = draw()
    const { bands, gaps } = findLane(timeline, area)
    expect(bands).toEqual([{ from: 0, to: timeline.axis.place('2018-01-01') }])
    expect(gaps).toHaveLength(1)
    expect(gaps[0]).toMatchObject({ from: timeline.axis.place('2018-01-01'), to: 1 })
  })

  it('say why no overall grade has been given since April 2026', () => {
    const { gaps } = findLane(draw(), 'overall')
    expect(gaps.map(({ why }) => why)).toEqual(['no overall grade has been given since April 2026'])
  })
})

describe('marks and rows of the timeline', () => {
  it('are one to one where every date is known', () => {
    const timeline = draw()
    expect(listMarkKeys(timeline).sort()).toEqual(timeline.rows.map(({ key }) => key).sort())
    expect(timeline.undated).toEqual([])
  })

  it('list a visit of unknown date in the table alone', () => {
    const timeline = draw((record) => {
      for (const visit of record.visits) visit.when = { unknown: true, why: 'no letter was found' }
    })
    expect(timeline.visits).toEqual([])
    expect(timeline.undated.map(({ key }) => key)).toEqual(['visit-2022'])
    expect(timeline.rows.at(-1)).toMatchObject({
      when: 'date not known',
      whenNote: 'no letter was found',
    })
  })

  it('cover the year of a visit of which only the year is known', () => {
    const { axis, visits } = draw()
    expect(visits[0]?.covers).toEqual({
      from: axis.place('2022-01-01'),
      to: axis.place('2022-12-31'),
    })
  })

  it('hold a grade that is missing, with its reason, and keep it with its inspection', () => {
    const record = buildExampleRecord()
    const given = record.inspections.find(({ id }) => id === 'ilacs-2024')
    const [overall] = given?.judgements.splice(0, 1) ?? []
    const [judgement, citations] = [overall?.judgement ?? '', overall?.citations ?? []]
    given?.missing.push({ judgement, why: 'the list gives none', citations })
    const index = buildRecordIndex(record, readFrameworks())
    const timeline = buildTimeline(index)
    const key = `ilacs-2024/${judgement}`
    expect(timeline.rows[0]).toMatchObject({ key, kind: 'judgement', grade: undefined })
    expect(timeline.rows[0]?.sentence).toMatch(/^Overall: not known: the list gives none\./u)
    expect(listMarkKeys(timeline)).toContain(key)
    const keys = (inspection: string) =>
      listMarkKeys(
        selectTimeline(timeline, selectEntries(listEntries(index), index.areas, { inspection })),
      )
    expect(keys('ilacs-2024')).toContain(key)
    expect(keys('ilacs-2019')).not.toContain(key)
  })

  it('name a joint grade as one of both areas', () => {
    const row = draw().rows.find(({ key }) => key === 'ilacs-2019/ilacs-2018-care')
    expect(row?.sentence).toMatch(
      /^Children in care and Care leavers, one joint grade: Outstanding\./u,
    )
  })

  it('say in a row’s sentence all that the row says', () => {
    for (const row of draw().rows) {
      const said = [row.subject, row.grade?.word, row.when, row.printed, row.partOf]
      const known = row.kind === 'visit' ? row.knowledge : row.why
      for (const words of [...said, known]) expect(row.sentence).toContain(words ?? '')
      for (const { label } of row.citations) expect(row.sentence).toContain(label)
    }
  })

  it('are those of the chosen inspection, in lanes that stay', () => {
    const index = buildRecordIndex(buildExampleRecord(), readFrameworks())
    const selection = { inspection: 'ilacs-2019' }
    const selected = selectEntries(listEntries(index), index.areas, selection)
    const timeline = selectTimeline(buildTimeline(index), selected)
    expect(timeline.lanes).toHaveLength(7)
    expect(new Set(timeline.rows.map(({ inspection }) => inspection))).toEqual(
      new Set(['ilacs-2019']),
    )
    expect(listMarkKeys(timeline)).toHaveLength(4)
  })
})
