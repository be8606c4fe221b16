import { describe, expect, it } from 'vitest'
import { buildFindings, listComparisons } from '../../src/record/findings'
import { buildRecordIndex, type RecordIndex } from '../../src/record/recordIndex'
import { buildExampleRecord, readFrameworks } from './exampleRecord'
import { madeIndex, THREE_INSPECTIONS } from './madeRecords'

const INDEX = buildRecordIndex(buildExampleRecord(), readFrameworks())
const HAMPSHIRE = madeIndex(THREE_INSPECTIONS)

function areaOf(index: RecordIndex, id: string) {
  return index.vocabulary.area(id)
}

describe('the findings of an area', () => {
  it.each(INDEX.areas)('are all those on record: $id', (area) => {
    const found = buildFindings(area, INDEX).flatMap(({ strengths, weakSpots }) => [
      ...strengths.map(({ finding }) => ['strength', finding.kind, finding.id]),
      ...weakSpots.map(({ finding }) => ['weak-spot', finding.kind, finding.id]),
    ])
    expect(found.map(([, , id]) => id).sort()).toEqual(
      buildExampleRecord()
        .findings.filter(({ areas }) => areas.includes(area.id))
        .map(({ id }) => id)
        .sort(),
    )
    for (const [list, kind] of found) expect(list).toBe(kind)
  })

  it('stand by inspection, latest first, and inspections without any are left out', () => {
    for (const area of INDEX.areas) {
      const days = buildFindings(area, INDEX).map((at) => at.inspection.inspection.started)
      expect(days).toEqual([...days].sort().reverse())
    }
    expect(buildFindings(areaOf(HAMPSHIRE, 'overall'), HAMPSHIRE)).toEqual([])
  })

  it('say which other areas they are about, and where they stand', () => {
    const views = INDEX.areas.flatMap((area) =>
      buildFindings(area, INDEX).flatMap(({ strengths, weakSpots }) =>
        [...strengths, ...weakSpots].map((view) => ({ area, view })),
      ),
    )
    expect(views.length).toBeGreaterThan(0)
    for (const { area, view } of views) {
      expect([area.id, ...view.together.map(({ id }) => id)].sort()).toEqual(
        [...view.finding.areas].sort(),
      )
      expect(view.citations.length).toBeGreaterThan(0)
    }
  })
})

describe('what may be said of an area over time', () => {
  it.each([
    [
      'care-leavers',
      [
        /^2019 and 2024 cannot be compared/u,
        /good in 2014, under a different framework: broadly comparable with good in 2024/iu,
        /^2014 and 2019 cannot be compared/u,
      ],
    ],
    ['leadership', [/^The same grade in 2019 and 2024/u, /broadly comparable/u]],
    ['overall', [/^The same grade in 2019 and 2024/u, /broadly comparable/u]],
    ['adoption', []],
    ['safeguarding-board', []],
  ])('of %s, latest pair first', (id, sentences) => {
    const said = listComparisons(areaOf(HAMPSHIRE, id), HAMPSHIRE)
    expect(said).toHaveLength(sentences.length)
    for (const [position, sentence] of sentences.entries()) expect(said[position]).toMatch(sentence)
  })
})
