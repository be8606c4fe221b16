import { boundsOfKnownDate, formatDay, dayOf } from '../dates'
import { buildFault, type Fault } from '../faults'
import type { KnownDate } from '../schema/dates'
import type { EnglandFile } from '../schema/england'
import type { IndexFile, NeighboursFile } from '../schema/manyRecords'
import type { InspectionRecord } from '../schema/record'
import { placeEntries, type Placed } from './context'

const on = (day: string): KnownDate => ({ day })

/** Rule 21: "2026" is possible in June of that year; a day after `latest` is not. */
function findFuture(root: unknown, dates: readonly Placed<KnownDate>[], latest: string): Fault[] {
  const expected = `a day that has come: ${formatDay(latest)} or earlier`
  const todo = 'If the day is right, put right the date of this device.'
  return dates
    .filter(({ value }) => (boundsOfKnownDate(value)?.first ?? '') > latest)
    .map(({ keys }) => buildFault(root, keys, expected, todo))
}

/** A fault if a record's last check is in the future. `checkRecord` compares its other days with that one. */
export function findFutureCheck(record: InspectionRecord, latest: string): Fault[] {
  const keys = ['keeping', 'checkedOn']
  return findFuture(record, [{ value: on(record.keeping.checkedOn), keys }], latest)
}

/** Days of England's counts that are in the future. Days of inspections are checked against `asAt`. */
export function findFutureCounts(file: EnglandFile, latest: string): Fault[] {
  const dates: Placed<KnownDate>[] = [
    { value: on(file.asAt), keys: ['asAt'] },
    { value: file.source.published, keys: ['source', 'published'] },
    ...(file.gaps === undefined ? [] : [{ value: on(file.gaps.upTo), keys: ['gaps', 'upTo'] }]),
  ]
  return findFuture(file, dates, latest)
}

/** Days of the neighbours' inspections and sources that are in the future. */
export function findFutureNeighbours(file: NeighboursFile, latest: string): Fault[] {
  const dates: Placed<KnownDate>[] = [
    ...placeEntries(['neighbours'], file.neighbours).flatMap(({ value, keys }) =>
      value.latest === undefined
        ? []
        : [
            { value: on(dayOf(value.latest)), keys: [...keys, 'latest', 'started'] },
            { value: value.latest.published, keys: [...keys, 'latest', 'published'] },
          ],
    ),
    ...placeEntries(['sources'], file.sources).map(({ value, keys }) => ({
      value: value.published,
      keys: [...keys, 'published'],
    })),
  ]
  return findFuture(file, dates, latest)
}

/** Days in the index that are in the future. */
export function findFutureEntries(file: IndexFile, latest: string): Fault[] {
  const dates = placeEntries(['records'], file.records).flatMap(({ value, keys }) =>
    value.latest === undefined ? [] : [{ value: on(value.latest), keys: [...keys, 'latest'] }],
  )
  return findFuture(file, dates, latest)
}
