import { describe, expect, it } from 'vitest'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { buildExampleIndex, readFrameworks } from './exampleRecord'
import { ILACS_2024, madeIndex, madeRecord, SIF_2014, THREE_INSPECTIONS } from './madeRecords'

const FRAMEWORKS = readFrameworks()

describe('the inspections of a record', () => {
  it('stand latest first, however the file orders them', () => {
    const index = madeIndex([...THREE_INSPECTIONS].reverse())
    expect(index.inspections.map(({ inspection }) => inspection.id)).toEqual([
      'ilacs-2024',
      'ilacs-2019',
      'sif-2014',
    ])
  })

  it.each([
    '2023-03-06 2025-03-10: 2025, 2023',
    '2024-03-04 2024-11-11: November 2024, March 2024',
    '2024-06-03 2024-06-24: 24 June 2024, 3 June 2024',
    '2023-03-06 2024-03-04 2024-11-11: November 2024, March 2024, 2023',
    '2024-01-15 2024-06-03 2024-06-24: 24 June 2024, 3 June 2024, January 2024',
  ])('have the shortest names that are their own: of %s', (line) => {
    const [days = '', labels] = line.split(': ')
    const made = days.split(' ').map((started, position) => {
      return { id: `inspection-${position}`, framework: 'ilacs-2023', started, all: 'good' }
    })
    expect(
      madeIndex(made)
        .inspections.map(({ label }) => label)
        .join(', '),
    ).toBe(labels)
  })

  it('list their judgements as the framework does', () => {
    const record = madeRecord([SIF_2014])
    const inspections = record.inspections.map((entry) => ({
      ...entry,
      judgements: [...entry.judgements].reverse(),
    }))
    const [view] = buildRecordIndex({ ...record, inspections }, FRAMEWORKS).inspections
    expect(view?.judgements.map(({ areas }) => areas.map(({ id }) => id).join(' '))).toEqual([
      'overall',
      'help-and-protection',
      'children-in-care',
      'adoption',
      'care-leavers',
      'leadership',
      'safeguarding-board',
    ])
  })

  it('keep the grade as printed beside the grade as compared', () => {
    const index = buildExampleIndex()
    const judgement = index.inspections[0]?.judgements.find(
      ({ key }) => key === 'ilacs-2024/ilacs-2023-help-and-protection',
    )
    expect(judgement?.printedGrade).toBe('Requires improvement to be good')
    expect(judgement?.grade.word).toBe('Requires improvement')
  })
})

describe('the areas that a record speaks of', () => {
  it('are those of its frameworks, in the order of the vocabulary', () => {
    const areas = madeIndex([SIF_2014, ILACS_2024]).areas.map(({ id }) => id)
    expect(areas).toEqual(FRAMEWORKS.areas.map(({ id }) => id))
  })

  it('leave out an area that was never judged', () => {
    expect(madeIndex([ILACS_2024]).areas.map(({ id }) => id)).not.toContain('adoption')
  })

  it('hold an area that only a figure is about', () => {
    const figure = {
      id: 'adopted',
      value: '40',
      counts: 'children adopted',
      asOf: { day: '2024-03-31' },
      areas: ['adoption'],
      citations: [{ source: 'report', page: 1 }],
    }
    expect(madeIndex([ILACS_2024], { figures: [figure] }).areas.map(({ id }) => id)).toContain(
      'adoption',
    )
  })
})
