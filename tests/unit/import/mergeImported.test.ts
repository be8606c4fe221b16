import { describe, expect, it } from 'vitest'
import { mergeImported } from '../../../src/import/mergeImported'
import { readFrameworks } from '../exampleRecord'
import { addFingerprint, isAsImported } from '../../../tools/planFiles'
import { findRecord, importMade, makeList, makeLookup } from './madeLists'

const frameworks = readFrameworks()
const imported = importMade(makeList(), makeLookup())
const north = findRecord(imported, 'northshire')
const south = findRecord(imported, 'southshire')

describe('a record written by hand, beside an import', () => {
  it('gains only what it has not, with the sources, and keeps what it says', () => {
    const hand = { ...north, inspections: north.inspections.slice(0, 1), sources: [] }
    const { record, added, differences } = mergeImported(hand, north, frameworks)
    expect(added).toEqual(['inspection of 10 June 2024'])
    expect(differences).toEqual([])
    expect(record.inspections.map(({ id }) => id)).toEqual(['ilacs-2019-05-13', 'ilacs-2024-06-10'])
    expect(record.inspections[0]).toBe(hand.inspections[0])
    expect(record.sources.map(({ id }) => id)).toEqual(['ofsted-outcomes-2025-03-31'])
  })

  it('gains nothing where all is known, and stays as it is', () => {
    expect(mergeImported(north, north, frameworks)).toEqual({
      record: north,
      added: [],
      differences: [],
    })
  })

  it('has another grade and another day reported, and not changed', () => {
    const hand = structuredClone(north)
    const [first] = hand.inspections
    const [overall] = first?.judgements ?? []
    if (overall !== undefined)
      Object.assign(overall, { grade: 'outstanding', printedGrade: 'Outstanding' })
    if (first !== undefined) first.published = { day: '2019-07-02' }
    const { record, added, differences } = mergeImported(hand, north, frameworks)
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
    const { added, differences } = mergeImported(hand, south, frameworks)
    expect(added).toEqual([])
    expect(differences).toEqual([expect.stringContaining('perhaps that of 5 November 2024')])
  })
})

describe('whether a record is as the importer wrote it', () => {
  const written = addFingerprint(north)

  it('is known by its fingerprint, whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(written).reverse()) as typeof written
    expect([isAsImported(written), isAsImported(turned)]).toEqual([true, true])
  })

  it.each<[string, (record: typeof north) => unknown]>([
    ['a contact', ({ keeping }) => (keeping.corrections = { email: 'a@northshire.example' })],
    ['the council’s name', ({ authority }) => (authority.council = 'Northshire County Council')],
    ['a grade', ({ inspections }) => (inspections[0]?.judgements ?? []).pop()],
    ['the fingerprint taken out', ({ keeping }) => delete keeping.importFingerprint],
  ])('and no longer with %s edited', (_, edit) => {
    const edited = structuredClone(written)
    edit(edited)
    expect(isAsImported(edited)).toBe(false)
  })
})
