import { describe, expect, it } from 'vitest'
import { buildFindings } from '../../src/record/views/findings'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const INDEX = buildRecordIndex(buildExampleRecord(), readFrameworks())

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
})
