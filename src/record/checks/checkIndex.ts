import { buildFault, type Fault } from '../faults'
import type { IndexFile } from '../schema/manyRecords'
import { placeEntries } from './context'

/** The faults of a parsed list of records that a schema cannot say: an id and a code name one authority. */
export function checkIndex(file: IndexFile): Fault[] {
  return (['id', 'gssCode'] as const).flatMap((key) => {
    const values = file.records.map((entry) => entry[key])
    return placeEntries(['records'], values)
      .filter(({ value }, index) => value !== undefined && values.indexOf(value) !== index)
      .map(({ keys }) => buildFault(file, [...keys, key], 'one of its own in the list'))
  })
}
