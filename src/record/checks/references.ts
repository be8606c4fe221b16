import type { Keys } from '../faults'
import { faultAt, formatIds, placeEntries, type Check } from './context'

const findUnknownFrameworks: Check = (context) => {
  const known = context.frameworks.frameworks.map((framework) => framework.id)
  return placeEntries(['inspections'], context.record.inspections)
    .filter(({ value }) => !known.includes(value.framework))
    .map(({ keys }) => {
      const expected = `the id of a framework in frameworks.json: ${formatIds(known)}`
      return faultAt(context, [...keys, 'framework'], expected)
    })
}

const findUnknownInspections: Check = (context) => {
  const { record } = context
  const entries: { value: { inspection?: string | undefined }; keys: Keys }[] = [
    ...placeEntries(['quotes'], record.quotes),
    ...placeEntries(['findings'], record.findings),
    ...placeEntries(['passages'], record.passages ?? []),
    ...placeEntries(['unchecked'], record.unchecked ?? []),
    ...placeEntries(['figures'], record.figures),
    ...placeEntries(['actions'], record.actions),
    ...placeEntries(['actions'], record.actions).flatMap(({ value, keys }) => [
      ...placeEntries([...keys, 'earlierMentions'], value.earlierMentions),
      ...placeEntries([...keys, 'followUps'], value.followUps),
    ]),
  ]
  return entries
    .filter(({ value }) => value.inspection !== undefined)
    .filter(({ value }) => !context.inspections.has(value.inspection ?? ''))
    .map(({ keys }) => {
      const expected = `the id of one of the inspections: ${formatIds(context.inspections.keys())}`
      return faultAt(context, [...keys, 'inspection'], expected)
    })
}

const findUnknownAreas: Check = (context) => {
  const { record } = context
  const entries: { value: { areas: readonly string[] }; keys: Keys }[] = [
    ...placeEntries(['visits'], record.visits),
    ...placeEntries(['actions'], record.actions),
    ...placeEntries(['quotes'], record.quotes),
    ...placeEntries(['findings'], record.findings),
    ...placeEntries(['passages'], record.passages ?? []),
    ...placeEntries(['figures'], record.figures),
    ...placeEntries(['disagreements'], record.disagreements),
  ]
  return entries.flatMap((entry) =>
    placeEntries([...entry.keys, 'areas'], entry.value.areas)
      .filter(({ value }) => !context.areaIds.includes(value))
      .map(({ keys }) => {
        const expected = `the id of an area in frameworks.json: ${formatIds(context.areaIds)}`
        return faultAt(context, keys, expected)
      }),
  )
}

const findUnknownSources: Check = (context) => {
  const { record } = context
  const expected = `the id of one of the sources: ${formatIds(context.sources.keys())}`
  const places: { value: string; keys: Keys }[] = [
    ...record.inspections.map(({ report }, index) => ({
      value: report,
      keys: ['inspections', index, 'report'],
    })),
    ...record.quotes.map(({ source }, index) => ({
      value: source,
      keys: ['quotes', index, 'source'],
    })),
    ...placeEntries(['disagreements'], record.disagreements).flatMap(({ value, keys }) =>
      value.says.map(({ source }, index) => ({
        value: source,
        keys: [...keys, 'says', index, 'source'],
      })),
    ),
  ]
  return places
    .filter(({ value }) => !context.sources.has(value))
    .map(({ keys }) => faultAt(context, keys, expected))
}

export const REFERENCE_CHECKS: readonly Check[] = [
  findUnknownFrameworks,
  findUnknownInspections,
  findUnknownAreas,
  findUnknownSources,
]
