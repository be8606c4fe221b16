import { refine, type Parsed } from '../faults'
import { parseFile } from '../parse'
import { IndexFile } from '../schema/manyRecords'
import { at, each, findFuture, listFaults, NO_LIMIT, selectRepeated, type Wrong } from './context'

function* findWrong(file: IndexFile, latestDay: string): Generator<Wrong> {
  const records = each({ value: file, keys: [] }, 'records')
  for (const key of ['id', 'gssCode'] as const)
    for (const { keys } of selectRepeated(records.map((entry) => at(entry, key))))
      yield [keys, 'one of its own in the list']
  const days = records.flatMap(({ value: { latest }, keys }) =>
    latest === undefined ? [] : { value: { day: latest }, keys: [...keys, 'latest'] },
  )
  yield* findFuture(days, latestDay)
}

/**
 * The list of records, parsed from untrusted JSON and checked beyond its schema: ids and codes are unique, and no day
 * is after `latestDay`.
 */
export function readIndex(value: unknown, latestDay = NO_LIMIT): Parsed<IndexFile> {
  return refine(parseFile(IndexFile, value, 'the list of records'), (file) =>
    listFaults(file, findWrong(file, latestDay)),
  )
}
