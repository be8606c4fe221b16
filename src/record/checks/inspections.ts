import { dayOf, isSurelyLater } from '../dates'
import type { FirstDay, KnownDate } from '../schema/dates'
import { locate, listItems, selectRepeated, type Check, type Located } from './context'

const toKnownDate = (day: FirstDay): KnownDate => (typeof day === 'string' ? { day } : day)

const checkDates: Check = function* ({ root }) {
  for (const { value, keys } of listItems(root, 'inspections')) {
    const { ended, published } = value
    const started = toKnownDate(value.started)
    if (isSurelyLater(started, ended))
      yield [[...keys, 'ended'], `${dayOf(value)} (the start) or later`]
    if (isSurelyLater(ended, published) || isSurelyLater(started, published))
      yield [[...keys, 'published'], 'a date after the inspection ended']
    if (!('day' in started || 'day' in published))
      yield [[...keys, 'started'], 'a day, unless "published" is one']
  }
  for (const { value, keys } of listItems(root, 'visits'))
    if (value.published !== undefined && isSurelyLater(value.when, value.published))
      yield [[...keys, 'published'], 'a date not before the visit']
}

/** With two inspections on one day, which grade is the latest would be arbitrary. */
const findInspectionsOnOneDay: Check = function* ({ root }) {
  const days = listItems(root, 'inspections').map(({ value, keys }) => ({
    // Two re-inspections of 2011, each of one area, came out on one day.
    value: typeof value.started === 'string' ? value.started : undefined,
    keys: [...keys, 'started'],
  }))
  for (const { keys, first } of selectRepeated(days)) {
    const expected = `a day on which no other started: inspections[${first}] has this one`
    yield [keys, expected]
  }
}

/** Rule 15: something dated after the last check cannot have been checked. */
const findDatesAfterChecking: Check = function* ({ record, root }) {
  const { checkedOn } = record.keeping
  const { abolished } = record.authority
  const dates: Located<KnownDate | undefined>[] = [
    ...listItems(root, 'inspections').flatMap((inspection) => [
      { value: toKnownDate(inspection.value.started), keys: [...inspection.keys, 'started'] },
      locate(inspection, 'ended'),
      locate(inspection, 'published'),
    ]),
    ...listItems(root, 'visits').flatMap((visit) => [
      locate(visit, 'when'),
      locate(visit, 'published'),
    ]),
    ...listItems(locate(root, 'authority'), 'succession').flatMap((entry) => [
      ...(entry.value.state === 'done' ? [locate(entry, 'when')] : []),
      ...listItems(entry, 'predecessors')
        .flatMap((council) => listItems(council, 'reports'))
        .map(({ value, keys }) => ({ value: { day: value }, keys })),
    ]),
    ...listItems(root, 'otherWork').map((work) => locate(work, 'when')),
    ...listItems(root, 'figures').map((figure) => locate(figure, 'asOf')),
    ...listItems(root, 'actions').map(({ value, keys }) => ({
      value: value.answer?.given,
      keys: [...keys, 'answer', 'given'],
    })),
    { value: abolished?.when, keys: ['authority', 'abolished', 'when'] },
    ...listItems(root, 'sources').map((source) => locate(source, 'published')),
  ]
  const expected = `a date not after ${checkedOn}, the day of the last check (keeping › checkedOn)`
  for (const { value, keys } of dates)
    if (value !== undefined && isSurelyLater(value, { day: checkedOn })) yield [keys, expected]
}

const findReportsThatAreNone: Check = function* ({ root, sources }) {
  for (const { value, keys } of listItems(root, 'inspections')) {
    const kind = sources.get(value.report)?.kind
    if (kind !== 'newspaper' && kind !== 'web-page') continue
    const expected = 'a source of kind ofsted-report, official-statistics or compiled-data'
    yield [[...keys, 'report'], expected, { todo: `The kind of "${value.report}" is ${kind}.` }]
  }
}

/** Rule 15: readers must be able to report a mistake. */
const checkContact: Check = function* ({ record }) {
  const { email, address, placeholder } = record.keeping.corrections
  if (email !== undefined || address !== undefined || placeholder === true) return
  const expected = 'an "email" or an "address" for corrections, or "placeholder": true until then'
  yield [['keeping', 'corrections'], expected]
}

export const INSPECTION_CHECKS: readonly Check[] = [
  checkDates,
  findInspectionsOnOneDay,
  findDatesAfterChecking,
  findReportsThatAreNone,
  checkContact,
]
