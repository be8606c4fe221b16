import {
  formatChosenInspection,
  selectEntries,
  type Selection,
} from '../../src/record/views/selection'
import { listEntries } from '../../src/record/entries'
import { buildRecordIndex } from '../../src/record/recordIndex'
import { buildExampleRecord, readFrameworks } from '../unit/exampleRecord'

const frameworks = readFrameworks()

/** What a section is drawn from, for a record and a choice. */
export function buildSection(record = buildExampleRecord(), selection: Selection = {}) {
  const index = buildRecordIndex(record, frameworks)
  const selected = selectEntries(listEntries(index), index.areas, selection)
  return {
    ...{ index, selected, selection },
    choiceText: formatChosenInspection(selection, index),
    isShown: () => true,
  }
}
