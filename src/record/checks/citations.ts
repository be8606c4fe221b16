import type { Keys } from '../faults'
import type { Citation } from '../schema/citations'
import {
  faultAt,
  formatIds,
  placeEntries,
  type Check,
  type CheckContext,
  type Placed,
} from './context'

type Cited = { citations?: readonly Citation[] | undefined }

/** Every citation of a record, with its path. */
export function placeCitations({ record }: Pick<CheckContext, 'record'>): Placed<Citation>[] {
  const of = (keys: Keys, entries: readonly Cited[]): Placed<Citation>[] =>
    placeEntries(keys, entries).flatMap((entry) =>
      placeEntries([...entry.keys, 'citations'], entry.value.citations ?? []),
    )
  return [
    ...of(['authority', 'succession'], record.authority.succession ?? []),
    ...of(['inspections'], record.inspections),
    ...placeEntries(['inspections'], record.inspections).flatMap(({ value, keys }) => [
      ...of([...keys, 'judgements'], value.judgements),
      ...of([...keys, 'missing'], value.missing),
    ]),
    ...of(['visits'], record.visits),
    ...of(['otherWork'], record.otherWork),
    ...of(['actions'], record.actions),
    ...placeEntries(['actions'], record.actions).flatMap(({ value, keys }) => [
      ...of([...keys, 'earlierMentions'], value.earlierMentions),
      ...of([...keys, 'followUps'], value.followUps),
      ...placeEntries([...keys, 'answer', 'citations'], value.answer?.citations ?? []),
      ...placeEntries([...keys, 'question', 'citations'], value.question?.citations ?? []),
    ]),
    ...of(['quotes'], record.quotes),
    ...of(['findings'], record.findings),
    ...of(['passages'], record.passages ?? []),
    ...of(['unchecked'], record.unchecked ?? []),
    ...of(['figures'], record.figures),
    ...placeEntries(['disagreements'], record.disagreements).flatMap(({ value, keys }) =>
      of([...keys, 'says'], value.says),
    ),
  ]
}

const findCitationsToNowhere: Check = (context) =>
  placeCitations(context)
    .filter(({ value }) => !context.sources.has(value.source))
    .map(({ keys }) => {
      const expected = `the id of one of the sources: ${formatIds(context.sources.keys())}`
      return faultAt(context, [...keys, 'source'], expected)
    })

const findPagesOutsideSource: Check = (context) =>
  placeCitations(context).flatMap(({ value, keys }) => {
    const pages = context.sources.get(value.source)?.pages
    if (pages === undefined) return []
    const expected = `a page of "${value.source}", which has ${String(pages)}`
    return (['page', 'toPage'] as const)
      .filter((key) => (value[key] ?? 0) > pages)
      .map((key) => faultAt(context, [...keys, key], expected))
  })

const findPagesOutOfOrder: Check = (context) =>
  placeCitations(context)
    .filter(({ value }) => value.toPage !== undefined && value.toPage < (value.page ?? Infinity))
    .map(({ value, keys }) => {
      const expected =
        value.page === undefined
          ? 'no toPage without a page to start from'
          : `page ${String(value.page)} or a later one`
      return faultAt(context, [...keys, 'toPage'], expected)
    })

/** Rule 10: reports are cited by page, data files by sheet and row. */
const findSheetsOfDocuments: Check = (context) =>
  placeCitations(context).flatMap(({ value, keys }) => {
    const kind = context.sources.get(value.source)?.kind
    if (kind === undefined || kind === 'official-statistics' || kind === 'compiled-data') return []
    const expected = `no sheet or row: "${value.source}" is no data file (its kind is ${kind})`
    return (['sheet', 'row'] as const)
      .filter((key) => value[key] !== undefined)
      .map((key) => faultAt(context, [...keys, key], expected))
  })

export const CITATION_CHECKS: readonly Check[] = [
  findCitationsToNowhere,
  findPagesOutsideSource,
  findPagesOutOfOrder,
  findSheetsOfDocuments,
]
