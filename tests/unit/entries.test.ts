import { describe, expect, it } from 'vitest'
import { listEntries, type EntryKind } from '../../src/record/entries'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { buildExampleRecord, readFrameworks } from './exampleRecord'

const RECORD = buildExampleRecord()
const ENTRIES = listEntries(buildRecordIndex(RECORD, readFrameworks()))

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id)
}

function findEntry(kind: EntryKind, key: string) {
  return ENTRIES.find((entry) => entry.kind === kind && entry.key === key)
}

describe('the entries of a record', () => {
  it.each<[EntryKind, string[]]>([
    [
      'judgement',
      RECORD.inspections.flatMap(({ id, judgements }) =>
        judgements.map(({ judgement }) => `${id}/${judgement}`),
      ),
    ],
    ['visit', idsOf(RECORD.visits)],
    ['action', idsOf(RECORD.actions)],
    ['quote', idsOf(RECORD.quotes)],
    ['finding', idsOf(RECORD.findings)],
    ['figure', idsOf(RECORD.figures)],
  ])('hold each %s exactly once', (kind, ids) => {
    const keys = ENTRIES.filter((entry) => entry.kind === kind).map(({ key }) => key)
    expect(keys.toSorted()).toEqual(ids.toSorted())
    expect(keys).not.toEqual([])
  })

  it.each<[EntryKind, string, string | undefined]>([
    ['judgement', 'ilacs-2019/ilacs-2018-care', 'ilacs-2019'],
    ['visit', 'visit-2022', undefined],
    ['action', 'caseloads-2014', 'sif-2014'],
    ['quote', 'very-proud', 'ilacs-2019'],
    ['finding', 'housing-2019', 'ilacs-2019'],
    ['figure', 'children-2014', 'sif-2014'],
    ['figure', 'in-care-2024', undefined],
  ])('say of %s %s that its inspection is %s', (kind, key, inspection) => {
    expect(findEntry(kind, key)).toMatchObject({ inspection })
  })
})
