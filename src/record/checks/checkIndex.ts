import { buildFault, type Fault } from '../faults'
import type { IndexFile } from '../schema/manyRecords'
import { placeEntries } from './context'

/** Faults in the index that the schema cannot express: ids and codes must be unique. */
export function checkIndex(file: IndexFile): Fault[] {
  return (['id', 'gssCode'] as const).flatMap((key) => {
    const values = file.records.map((entry) => entry[key])
    return placeEntries(['records'], values)
      .filter(({ value }, index) => value !== undefined && values.indexOf(value) !== index)
      .map(({ keys }) => buildFault(file, [...keys, key], 'one of its own in the list'))
  })
}
