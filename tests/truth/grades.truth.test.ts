import { describe, expect, it } from 'vitest'
import { compareGrades, selectGradedAreas } from './compare-grades'
import { EXPECTED_INSPECTIONS } from './expected-grades'
import { readFrameworks, readRecord, selectNew } from './read'

const record = readRecord()
const frameworks = readFrameworks()
const graded = selectGradedAreas(record, frameworks)

describe('the grades of the record', () => {
  it('are those of the three reports, no fewer and no more', () => {
    expect(compareGrades(record, frameworks, EXPECTED_INSPECTIONS)).toEqual([])
  })

  it('number seven in 2014, four in 2019 and five in 2024', () => {
    expect(record.inspections.map(({ id, judgements }) => [id, judgements.length])).toEqual(
      expect.arrayContaining([
        ['sif-2014', 7],
        ['ilacs-2019', 4],
        ['ilacs-2024', 5],
      ]),
    )
  })

  it('give care leavers a grade of their own in 2014 and 2024, both good, and none in 2019', () => {
    const alone = graded.filter(({ areas }) => areas.length === 1 && areas[0] === 'care-leavers')
    expect(alone.map(({ inspection, grade }) => [inspection, grade])).toEqual([
      ['sif-2014', 'good'],
      ['ilacs-2024', 'good'],
    ])
  })

  it('cover care leavers in 2019 only together with children in care', () => {
    const in2019 = graded.filter(
      ({ inspection, areas }) => inspection === 'ilacs-2019' && areas.includes('care-leavers'),
    )
    expect(in2019.map(({ areas }) => areas)).toEqual([['children-in-care', 'care-leavers']])
  })

  it.each([
    ['adoption', 'outstanding'],
    ['safeguarding-board', 'good'],
  ])('cover %s in 2014 and never again', (area, grade) => {
    const given = graded.filter(({ areas }) => areas.includes(area))
    expect(given).toEqual([{ inspection: 'sif-2014', areas: [area], grade }])
  })
})

describe('the comparison of grades', () => {
  function compareChanged(change: (copy: typeof record) => void): string[] {
    const copy = structuredClone(record)
    change(copy)
    return selectNew(
      compareGrades(copy, frameworks, EXPECTED_INSPECTIONS),
      compareGrades(record, frameworks, EXPECTED_INSPECTIONS),
    )
  }

  it('reports a changed grade of the care leavers of 2024', () => {
    const differences = compareChanged((copy) => {
      for (const judgement of copy.inspections.flatMap(({ judgements }) => judgements)) {
        if (judgement.judgement === 'ilacs-2023-care-leavers') judgement.grade = 'outstanding'
      }
    })
    expect(differences).toEqual([
      'ilacs-2024 ilacs-2023-care-leavers grade: found "outstanding", expected "good"',
    ])
  })

  it('reports a missing inspection', () => {
    const differences = compareChanged((copy) => {
      copy.inspections = copy.inspections.filter(({ id }) => id !== 'ilacs-2019')
    })
    expect(differences).toEqual(['inspection ilacs-2019: missing'])
  })

  it('reports a grade that the report did not give', () => {
    const differences = compareChanged((copy) => {
      for (const { id, judgements } of copy.inspections) {
        const [first] = judgements
        if (id === 'ilacs-2024' && first) judgements.push({ ...first, judgement: 'sif-adoption' })
      }
    })
    expect(differences).toEqual(['ilacs-2024 judgement sif-adoption: not expected'])
  })

  it('reports a day of visit that moved', () => {
    const differences = compareChanged((copy) => {
      for (const inspection of copy.inspections) {
        if (inspection.id === 'sif-2014') inspection.started = '2014-02-19'
      }
    })
    expect(differences).toEqual(['sif-2014 started: found "2014-02-19", expected "2014-02-18"'])
  })
})
