import { describe, expect, it } from 'vitest'
import { buildFigureGroups } from '../../src/record/views/figures'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

/** The figures of 2014, in the order in which a reader meets them, with these as their sources. */
function listOrder(sources: readonly string[]): string[] {
  const record = buildExampleRecord()
  const [figure] = record.figures
  if (figure === undefined) throw new Error('No figure')
  record.figures = sources.map((source, position) => ({
    ...figure,
    id: `${source}-${String(position)}`,
    inspection: 'sif-2014',
    citations: [{ source }],
  }))
  const groups = buildFigureGroups(buildRecordIndex(record, readFrameworks()))
  return groups.flatMap(({ figures }) => figures.map((view) => view.figure.id))
}

describe('the figures of an inspection', () => {
  it.each([
    [
      'a report’s before a newspaper’s',
      ['gazette-2014', 'report-2014'],
      ['report-2014-1', 'gazette-2014-0'],
    ],
    [
      'those of sources of one kind in the order of the record',
      ['report-2019', 'gazette-2014', 'report-2014'],
      ['report-2019-0', 'report-2014-2', 'gazette-2014-1'],
    ],
  ])('stand with %s', (_, sources, order) => {
    expect(listOrder(sources)).toEqual(order)
  })
})
