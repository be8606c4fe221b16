import { boundsOfKnownDate, dayOf } from '../dates'
import { refine, type Parsed } from '../faults'
import { parseFile } from '../parse'
import type { FrameworksFile } from '../schema/frameworks'
import { NeighboursFile } from '../schema/manyRecords'
import {
  at,
  each,
  findFuture,
  findUnknown,
  listFaults,
  NO_LIMIT,
  selectRepeated,
  type Placed,
  type Wrong,
} from './context'
import { checkJudgements } from './judgements'

type Latest = NonNullable<NeighboursFile['neighbours'][number]['latest']>

function* checkLatest(inspection: Placed<Latest>, { sources }: NeighboursFile): Generator<Wrong> {
  const { value, keys } = inspection
  const cited = [...each(inspection, 'judgements'), ...each(inspection, 'missing'), inspection]
  yield* findUnknown(
    [
      at(inspection, 'report'),
      ...cited.flatMap(({ value: { citations }, keys: place }) =>
        each({ value: { citations }, keys: place }, 'citations').map((one) => at(one, 'source')),
      ),
    ],
    sources.map(({ id }) => id),
    'the id of one of the file’s sources',
  )
  if ((boundsOfKnownDate(value.published)?.last ?? dayOf(value)) < dayOf(value))
    yield [[...keys, 'published'], `${dayOf(value)} (the start) or later`]
}

function* findWrong(
  file: NeighboursFile,
  rules: FrameworksFile,
  authority: string,
  latestDay: string,
): Generator<Wrong> {
  const root = { value: file, keys: [] }
  const latest = each(root, 'neighbours').flatMap(({ value, keys }) =>
    value.latest === undefined ? [] : { value: value.latest, keys: [...keys, 'latest'] },
  )
  if (file.authority !== authority) yield [['authority'], `"${authority}"`]
  const codes = each(root, 'neighbours').map((neighbour) => at(neighbour, 'dfeCode'))
  for (const { keys } of selectRepeated(codes)) yield [keys, 'each neighbour once']
  const ids = each(root, 'sources').map((source) => at(source, 'id'))
  for (const { keys } of selectRepeated(ids)) yield [keys, 'an id of its own']
  for (const { value, keys } of each(root, 'neighbours'))
    if (value.record === file.authority)
      yield [[...keys, 'record'], `another than "${file.authority}"`]
  yield* findUnknown(
    latest.map((inspection) => at(inspection, 'framework')),
    rules.frameworks.map(({ id }) => id),
    'the id of a framework in frameworks.json',
  )
  for (const inspection of latest) yield* checkLatest(inspection, file)
  yield* checkJudgements(latest, rules)
  yield* findFuture(
    [
      ...latest.flatMap((inspection) => [
        { value: { day: dayOf(inspection.value) }, keys: [...inspection.keys, 'started'] },
        at(inspection, 'published'),
      ]),
      ...each(root, 'sources').map((source) => at(source, 'published')),
    ],
    latestDay,
  )
}

/**
 * The neighbours of the authority whose record has the id `authority`, parsed from untrusted JSON and checked beyond
 * their schema: one authority's neighbours must not be shown as another's. No day may be after `latestDay`.
 */
export function readNeighbours(
  value: unknown,
  frameworks: FrameworksFile,
  authority: string,
  latestDay = NO_LIMIT,
): Parsed<NeighboursFile> {
  return refine(parseFile(NeighboursFile, value, 'the file of an authority’s neighbours'), (file) =>
    listFaults(file, findWrong(file, frameworks, authority, latestDay)),
  )
}
