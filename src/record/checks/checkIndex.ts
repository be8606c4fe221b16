import { refine, type Fault, type Parsed } from '../faults'
import { parseIndex } from '../parse'
import type { IndexFile } from '../schema/manyRecords'
import { at, each, findFuture, listFaults, NO_LIMIT, selectRepeated, type Wrong } from './context'

/**
 * Faults in the index that the schema cannot express: ids and codes must be unique, and no day may be after
 * `latestDay`.
 */
export function checkIndex(file: IndexFile, latestDay = NO_LIMIT): Fault[] {
  const records = each({ value: file, keys: [] }, 'records')
  return listFaults(file, [
    ...(['id', 'gssCode'] as const).flatMap((key) =>
      selectRepeated(records.map((entry) => at(entry, key))).map(({ keys }): Wrong => [
        keys,
        'one of its own in the list',
      ]),
    ),
    ...findFuture(
      records.flatMap(({ value: { latest }, keys }) =>
        latest === undefined ? [] : { value: { day: latest }, keys: [...keys, 'latest'] },
      ),
      latestDay,
    ),
  ])
}

/** The list of records, parsed and checked. */
export function readIndex(value: unknown, latestDay?: string): Parsed<IndexFile> {
  return refine(parseIndex(value), (file) => checkIndex(file, latestDay))
}
