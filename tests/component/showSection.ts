import { formatChoice } from '../../src/record/counts'
import { listEntries } from '../../src/record/entries'
import { buildRecordIndex } from '../../src/record/recordIndex'
import type { InspectionRecord } from '../../src/record/schema/record'
import { selectEntries, type Selection } from '../../src/record/selection'
import { readShippedFrameworks } from './shippedRecord'

const frameworks = readShippedFrameworks()

/** What a section is drawn from, for a record and a choice. */
export function buildSection(record: InspectionRecord, selection: Selection = {}) {
  const index = buildRecordIndex(record, frameworks)
  return {
    index,
    selected: selectEntries(listEntries(index), index.areas, selection),
    choice: formatChoice(selection, index),
    selection,
  }
}
