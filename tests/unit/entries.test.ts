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

  it.each<[EntryKind, string, string]>([
    ['judgement', 'sif-2014/sif-adoption', 'adoption performance'],
    ['judgement', 'ilacs-2024/ilacs-2023-help-and-protection', 'requires improvement to be good'],
    ['visit', 'visit-2022', 'focused visit, 2022'],
    ['visit', 'visit-2022', 'known only from a later report'],
    ['action', 'caseloads-2014', 'too many cases'],
    ['action', 'caseloads-2014', 'expected to fall further'],
    ['action', 'caseloads-2014', 'neither later report gives numbers'],
    ['action', 'return-talks-2019', 'came back'],
    ['action', 'return-talks-2019', 'not held reliably'],
    ['quote', 'very-proud', 'leader of the council'],
    ['quote', 'well-supported', 'shortened from the report'],
    ['finding', 'early-help-2014', 'reaches far'],
    ['figure', 'in-care-2024', '812 children in care'],
  ])('let a search find %s %s by "%s"', (kind, key, words) => {
    expect(findEntry(kind, key)?.foldedWords).toContain(words)
  })
})
