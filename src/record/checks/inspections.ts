import { boundsOfKnownDate, dayOf } from '../dates'
import type { Keys } from '../faults'
import type { FirstDay, KnownDate } from '../schema/dates'
import { faultAt, placeEntries, type Check } from './context'

/** True only if the first is certainly later: "2019" is not later than "June 2019". */
export function isSurelyLater(first: KnownDate, second: KnownDate): boolean {
  const firstBounds = boundsOfKnownDate(first)
  const secondBounds = boundsOfKnownDate(second)
  if (firstBounds === undefined || secondBounds === undefined) return false
  return firstBounds.first > secondBounds.last
}

const toKnownDate = (day: FirstDay): KnownDate => (typeof day === 'string' ? { day } : day)

const findDatesOutOfOrder: Check = (context) =>
  placeEntries(['inspections'], context.record.inspections).flatMap(({ value, keys }) => {
    const started = toKnownDate(value.started)
    return [
      ...(isSurelyLater(started, value.ended)
        ? [faultAt(context, [...keys, 'ended'], `${dayOf(value)} (the start) or later`)]
        : []),
      ...(isSurelyLater(value.ended, value.published) || isSurelyLater(started, value.published)
        ? [faultAt(context, [...keys, 'published'], 'a date after the inspection ended')]
        : []),
      ...('day' in started || 'day' in value.published
        ? []
        : [faultAt(context, [...keys, 'started'], 'a day, unless "published" is one')]),
    ]
  })

const findVisitsOutOfOrder: Check = (context) =>
  placeEntries(['visits'], context.record.visits)
    .filter(
      ({ value }) => value.published !== undefined && isSurelyLater(value.when, value.published),
    )
    .map(({ keys }) => faultAt(context, [...keys, 'published'], 'a date not before the visit'))

/** With two inspections on one day, which grade is the latest would be arbitrary. */
const findInspectionsOnOneDay: Check = (context) => {
  const days = context.record.inspections.map(({ started }) =>
    // Two re-inspections of 2011, each of one area, came out on one day.
    typeof started === 'string' ? started : undefined,
  )
  return placeEntries(['inspections'], days)
    .filter(({ value }, index) => value !== undefined && days.indexOf(value) !== index)
    .map(({ value, keys }) => {
      const expected = `a day on which no other started: inspections[${String(days.indexOf(value))}] has this one`
      return faultAt(context, [...keys, 'started'], expected)
    })
}

/** Rule 15: something dated after the last check cannot have been checked. */
const findDatesAfterChecking: Check = (context) => {
  const { record } = context
  const { checkedOn } = record.keeping
  const dates: { value: KnownDate; keys: Keys }[] = [
    ...placeEntries(['inspections'], record.inspections).flatMap(({ value, keys }) => [
      { value: toKnownDate(value.started), keys: [...keys, 'started'] },
      { value: value.ended, keys: [...keys, 'ended'] },
      { value: value.published, keys: [...keys, 'published'] },
    ]),
    ...placeEntries(['visits'], record.visits).flatMap(({ value, keys }) => [
      { value: value.when, keys: [...keys, 'when'] },
      ...(value.published === undefined
        ? []
        : [{ value: value.published, keys: [...keys, 'published'] }]),
    ]),
    ...placeEntries(['authority', 'succession'], record.authority.succession ?? [])
      .filter(({ value }) => value.state === 'done')
      .flatMap(({ value, keys }) => [
        { value: value.when, keys: [...keys, 'when'] },
        ...placeEntries([...keys, 'predecessors'], value.predecessors ?? []).flatMap((council) =>
          placeEntries([...council.keys, 'reports'], council.value.reports ?? []).map((report) => ({
            value: { day: report.value },
            keys: report.keys,
          })),
        ),
      ]),
    ...record.otherWork.map(({ when }, index) => ({
      value: when,
      keys: ['otherWork', index, 'when'],
    })),
    ...record.figures.map(({ asOf }, index) => ({ value: asOf, keys: ['figures', index, 'asOf'] })),
    ...placeEntries(['actions'], record.actions).flatMap(({ value, keys }) =>
      value.answer === undefined
        ? []
        : [{ value: value.answer.given, keys: [...keys, 'answer', 'given'] }],
    ),
    ...(record.authority.abolished === undefined
      ? []
      : [{ value: record.authority.abolished.when, keys: ['authority', 'abolished', 'when'] }]),
    ...record.sources.map(({ published }, index) => ({
      value: published,
      keys: ['sources', index, 'published'],
    })),
  ]
  const expected = `a date not after ${checkedOn}, the day of the last check (keeping › checkedOn)`
  return dates
    .filter(({ value }) => isSurelyLater(value, { day: checkedOn }))
    .map(({ keys }) => faultAt(context, keys, expected))
}

const findReportsThatAreNone: Check = (context) =>
  placeEntries(['inspections'], context.record.inspections).flatMap(({ value, keys }) => {
    const kind = context.sources.get(value.report)?.kind
    if (kind !== 'newspaper' && kind !== 'web-page') return []
    const expected = 'a source of kind ofsted-report, official-statistics or compiled-data'
    const todo = `The kind of "${value.report}" is ${kind}.`
    return [faultAt(context, [...keys, 'report'], expected, todo)]
  })

/** Rule 15: readers must be able to report a mistake. */
const findMissingContact: Check = (context) => {
  const { email, address, placeholder } = context.record.keeping.corrections
  if (email !== undefined || address !== undefined || placeholder === true) return []
  const expected = 'an "email" or an "address" for corrections, or "placeholder": true until then'
  return [faultAt(context, ['keeping', 'corrections'], expected)]
}

export const INSPECTION_CHECKS: readonly Check[] = [
  findDatesOutOfOrder,
  findVisitsOutOfOrder,
  findInspectionsOnOneDay,
  findDatesAfterChecking,
  findReportsThatAreNone,
  findMissingContact,
]
