import type { Citation } from '../schema/citations'
import type { InspectionRecord } from '../schema/record'
import { at, each, findUnknown, type Check, type Placed } from './context'

type Cited = Placed<{ citations?: readonly Citation[] | undefined }>

/** Every citation of a record, with its path. */
export function placeCitations(record: InspectionRecord): Placed<Citation>[] {
  const root = { value: record, keys: [] }
  const cited: Cited[] = [
    ...each(at(root, 'authority'), 'succession'),
    ...each(root, 'inspections'),
    ...each(root, 'inspections').flatMap((inspection): Cited[] => [
      ...each(inspection, 'judgements'),
      ...each(inspection, 'missing'),
    ]),
    ...each(root, 'visits'),
    ...each(root, 'otherWork'),
    ...each(root, 'actions'),
    ...each(root, 'actions').flatMap(({ value, keys }): Cited[] => [
      ...each({ value, keys }, 'earlierMentions'),
      ...each({ value, keys }, 'followUps'),
      { value: value.answer ?? {}, keys: [...keys, 'answer'] },
      { value: value.question ?? {}, keys: [...keys, 'question'] },
    ]),
    ...each(root, 'quotes'),
    ...each(root, 'findings'),
    ...each(root, 'passages'),
    ...each(root, 'unchecked'),
    ...each(root, 'figures'),
    ...each(root, 'disagreements').flatMap((disagreement) => each(disagreement, 'says')),
  ]
  return cited.flatMap((entry) => each(entry, 'citations'))
}

/** Rule 10: a citation's source is held; reports are cited by page, data files by sheet and row. */
export const checkCitations: Check = function* ({ record, sources }) {
  const citations = placeCitations(record)
  const named = citations.map((citation) => at(citation, 'source'))
  yield* findUnknown(named, [...sources.keys()], 'the id of one of the sources')
  for (const { value, keys } of citations) {
    const { source, page, toPage } = value
    const { pages = Infinity, kind } = sources.get(source) ?? {}
    for (const key of ['page', 'toPage'] as const)
      if ((value[key] ?? 0) > pages)
        yield [[...keys, key], `a page of "${source}", which has ${String(pages)}`]
    if (toPage !== undefined && toPage < (page ?? Infinity))
      yield [
        [...keys, 'toPage'],
        page === undefined
          ? 'no toPage without a page to start from'
          : `page ${String(page)} or a later one`,
      ]
    if (kind === undefined || kind === 'official-statistics' || kind === 'compiled-data') continue
    const expected = `no sheet or row: "${source}" is no data file (its kind is ${kind})`
    for (const key of ['sheet', 'row'] as const)
      if (value[key] !== undefined) yield [[...keys, key], expected]
  }
}
