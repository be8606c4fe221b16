import type { Citation } from '../schema/citations'
import type { InspectionRecord } from '../schema/record'
import { locate, listItems, checkKnown, type Check, type Located } from './context'

type Cited = Located<{ citations?: readonly Citation[] | undefined }>

/** Every citation of a record, with its path. */
export function listCitations(record: InspectionRecord): Located<Citation>[] {
  const root = { value: record, keys: [] }
  const cited: Cited[] = [
    ...listItems(locate(root, 'authority'), 'succession'),
    ...listItems(root, 'inspections'),
    ...listItems(root, 'inspections').flatMap((inspection): Cited[] => [
      ...listItems(inspection, 'judgements'),
      ...listItems(inspection, 'missing'),
    ]),
    ...listItems(root, 'visits'),
    ...listItems(root, 'otherWork'),
    ...listItems(root, 'actions'),
    ...listItems(root, 'actions').flatMap(({ value, keys }): Cited[] => [
      ...listItems({ value, keys }, 'earlierMentions'),
      ...listItems({ value, keys }, 'followUps'),
      { value: value.answer ?? {}, keys: [...keys, 'answer'] },
      { value: value.question ?? {}, keys: [...keys, 'question'] },
    ]),
    ...listItems(root, 'quotes'),
    ...listItems(root, 'findings'),
    ...listItems(root, 'passages'),
    ...listItems(root, 'unchecked'),
    ...listItems(root, 'figures'),
    ...listItems(root, 'disagreements').flatMap((disagreement) => listItems(disagreement, 'says')),
  ]
  return cited.flatMap((entry) => listItems(entry, 'citations'))
}

/** Rule 10: a citation's source is held; reports are cited by page, data files by sheet and row. */
export const checkCitations: Check = function* ({ record, sources }) {
  const citations = listCitations(record)
  const named = citations.map((citation) => locate(citation, 'source'))
  yield* checkKnown(named, [...sources.keys()], 'the id of one of the sources')
  for (const { value, keys } of citations) {
    const { source, page, toPage } = value
    const { pages = Infinity, kind } = sources.get(source) ?? {}
    for (const key of ['page', 'toPage'] as const)
      if ((value[key] ?? 0) > pages)
        yield [[...keys, key], `a page of "${source}", which has ${pages}`]
    if (toPage !== undefined && toPage < (page ?? Infinity))
      yield [
        [...keys, 'toPage'],
        page === undefined
          ? 'no toPage without a page to start from'
          : `page ${page} or a later one`,
      ]
    if (kind === undefined || kind === 'official-statistics' || kind === 'compiled-data') continue
    const expected = `no sheet or row: "${source}" is no data file (its kind is ${kind})`
    for (const key of ['sheet', 'row'] as const)
      if (value[key] !== undefined) yield [[...keys, key], expected]
  }
}
