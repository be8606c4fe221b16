import { boundsOfKnownDate, dayOf } from '../dates'
import { refine, type Parsed } from '../faults'
import { parseFile } from '../parse'
import type { FrameworksFile } from '../schema/frameworks'
import { NeighboursFile } from '../schema/manyRecords'
import {
  locate,
  listItems,
  checkNotFuture,
  checkKnown,
  listFaults,
  NO_LIMIT,
  selectRepeated,
  type Located,
  type Violation,
} from './context'
import { checkJudgements } from './judgements'

type Latest = NonNullable<NeighboursFile['neighbours'][number]['latest']>

function* checkLatest(
  inspection: Located<Latest>,
  { sources }: NeighboursFile,
): Generator<Violation> {
  const { value, keys } = inspection
  const cited = [
    ...listItems(inspection, 'judgements'),
    ...listItems(inspection, 'missing'),
    inspection,
  ]
  yield* checkKnown(
    [
      locate(inspection, 'report'),
      ...cited.flatMap(({ value: { citations }, keys: place }) =>
        listItems({ value: { citations }, keys: place }, 'citations').map((one) =>
          locate(one, 'source'),
        ),
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
): Generator<Violation> {
  const root = { value: file, keys: [] }
  const latest = listItems(root, 'neighbours').flatMap(({ value, keys }) =>
    value.latest === undefined ? [] : { value: value.latest, keys: [...keys, 'latest'] },
  )
  if (file.authority !== authority) yield [['authority'], `"${authority}"`]
  const codes = listItems(root, 'neighbours').map((neighbour) => locate(neighbour, 'dfeCode'))
  for (const { keys } of selectRepeated(codes)) yield [keys, 'each neighbour once']
  const ids = listItems(root, 'sources').map((source) => locate(source, 'id'))
  for (const { keys } of selectRepeated(ids)) yield [keys, 'an id of its own']
  for (const { value, keys } of listItems(root, 'neighbours'))
    if (value.record === file.authority)
      yield [[...keys, 'record'], `another than "${file.authority}"`]
  yield* checkKnown(
    latest.map((inspection) => locate(inspection, 'framework')),
    rules.frameworks.map(({ id }) => id),
    'the id of a framework in frameworks.json',
  )
  for (const inspection of latest) yield* checkLatest(inspection, file)
  yield* checkJudgements(latest, rules)
  yield* checkNotFuture(
    [
      ...latest.flatMap((inspection) => [
        { value: { day: dayOf(inspection.value) }, keys: [...inspection.keys, 'started'] },
        locate(inspection, 'published'),
      ]),
      ...listItems(root, 'sources').map((source) => locate(source, 'published')),
    ],
    latestDay,
  )
}

/**
 * The neighbours of the authority whose record has the id `authority`, parsed from untrusted JSON and checked beyond
 * their schema: one authority's neighbours must not be shown as another's. No day may be after `latestDay`.
 */
export function parseNeighbours(
  value: unknown,
  frameworks: FrameworksFile,
  authority: string,
  latestDay = NO_LIMIT,
): Parsed<NeighboursFile> {
  return refine(parseFile(NeighboursFile, value, 'the file of an authority’s neighbours'), (file) =>
    listFaults(file, findWrong(file, frameworks, authority, latestDay)),
  )
}
