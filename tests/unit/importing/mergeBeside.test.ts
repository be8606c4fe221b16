import { describe, expect, it } from 'vitest'
import { isImported } from '../../../src/importing/authorities/buildRecord'
import { mergeBeside } from '../../../src/importing/merge/mergeBeside'
import { findRecord, importMade, makeList, makeLookup } from './madeLists'

const imported = importMade(makeList(), makeLookup())
const north = findRecord(imported, 'northshire')
const south = findRecord(imported, 'southshire')

describe('a record written by hand, beside an import', () => {
  it('gains only what it has not, with the sources, and keeps what it says', () => {
    const hand = { ...north, inspections: north.inspections.slice(0, 1), sources: [] }
    const { record, added, differences } = mergeBeside(hand, north)
    expect(added).toEqual(['inspection of 10 June 2024'])
    expect(differences).toEqual([])
    expect(record.inspections.map(({ id }) => id)).toEqual(['ilacs-2019-05-13', 'ilacs-2024-06-10'])
    expect(record.inspections[0]).toBe(hand.inspections[0])
    expect(record.sources.map(({ id }) => id)).toEqual(['ofsted-outcomes-2025-03-31'])
  })

  it('gains nothing where all is known, and stays as it is', () => {
    expect(mergeBeside(north, north)).toEqual({ record: north, added: [], differences: [] })
  })

  it('has another grade and another day reported, and not changed', () => {
    const hand = structuredClone(north)
    const [first] = hand.inspections
    const [overall] = first?.judgements ?? []
    if (overall !== undefined)
      Object.assign(overall, { grade: 'outstanding', printedGrade: 'Outstanding' })
    if (first !== undefined) first.published = { day: '2019-07-02' }
    const { record, added, differences } = mergeBeside(hand, north)
    expect({ record, added }).toEqual({ record: hand, added: [] })
    expect(differences).toEqual([
      'Inspection of 13 May 2019, ilacs-2018-overall: Outstanding in the record, Good in the files.',
      'Inspection of 13 May 2019, published: 2 July 2019 in the record, 1 July 2019 in the files.',
    ])
  })

  it('has a visit of the same year not added twice, but named', () => {
    const hand = structuredClone(south)
    const [visit] = hand.visits
    if (visit !== undefined) visit.when = { year: 2024, why: 'Only the year is known.' }
    const { added, differences } = mergeBeside(hand, south)
    expect(added).toEqual([])
    expect(differences).toEqual([expect.stringContaining('perhaps that of 5 November 2024')])
  })
})

describe('whether the importer made a record', () => {
  it('is known by who keeps it and by there being nothing that only a person adds', () => {
    expect(isImported(north)).toBe(true)
    expect(isImported({ ...north, keeping: { ...north.keeping, maintainer: 'The council' } })).toBe(
      false,
    )
    const other = {
      id: 'x',
      body: 'Probation',
      when: { day: '2024-01-01' },
      about: 'x',
      citations: [],
    }
    expect(isImported({ ...north, otherWork: [other] })).toBe(false)
  })
})
