import { refine, type Parsed } from '../faults'
import { parseFile } from '../parse'
import { IndexFile } from '../schema/manyRecords'
import {
  locate,
  listItems,
  checkNotFuture,
  listFaults,
  NO_LIMIT,
  selectRepeated,
  type Violation,
} from './context'

function* findWrong(file: IndexFile, latestDay: string): Generator<Violation> {
  const records = listItems({ value: file, keys: [] }, 'records')
  for (const key of ['id', 'gssCode'] as const)
    for (const { keys } of selectRepeated(records.map((entry) => locate(entry, key))))
      yield [keys, 'one of its own in the list']
  const days = records.flatMap(({ value: { latest }, keys }) =>
    latest === undefined ? [] : { value: { day: latest }, keys: [...keys, 'latest'] },
  )
  yield* checkNotFuture(days, latestDay)
}

/**
 * The list of records, parsed from untrusted JSON and checked beyond its schema: ids and codes are unique, and no day
 * is after `latestDay`.
 */
export function parseIndex(value: unknown, latestDay = NO_LIMIT): Parsed<IndexFile> {
  return refine(parseFile(IndexFile, value, 'the list of records'), (file) =>
    listFaults(file, findWrong(file, latestDay)),
  )
}
