import { boundsOfKnownDate, dayOf } from '../dates'
import { refine, type Fault, type Parsed } from '../faults'
import { parseFile } from '../parse'
import { EnglandFile, type AreaCounts } from '../schema/england'
import type { FrameworksFile } from '../schema/frameworks'
import { IndexFile, NeighboursFile, type NeighbourInspection } from '../schema/manyRecords'
import { buildVocabulary } from '../vocabulary'
import {
  checkKnown,
  checkNotFuture,
  formatIds,
  listFaults,
  listItems,
  locate,
  NO_LIMIT,
  selectRepeated,
  type Located,
  type Violation,
} from './context'
import { checkJudgements } from './judgements'

/** Grades are listed from best to worst, each once. */
function* checkOrder(
  { value, keys }: Located<Pick<AreaCounts, 'grades'>>,
  known: readonly string[],
): Generator<Violation> {
  const given = value.grades.map(({ grade }) => grade)
  const inOrder = known.filter((grade) => given.includes(grade))
  if (given.join(' ') === inOrder.join(' ')) return
  const expected = `grades of frameworks.json, each once, from best to worst: ${formatIds(known)}`
  yield [[...keys, 'grades'], expected, { found: formatIds(given) }]
}

/** The counts of a number of inspections, by area. */
function* checkTally(
  areas: readonly Located<AreaCounts>[],
  areaIds: readonly string[],
  grades: readonly string[],
): Generator<Violation> {
  const ids = areas.map((area) => locate(area, 'area'))
  for (const { keys } of selectRepeated(ids)) yield [keys, 'each area once']
  const jointly = areas.flatMap((area) =>
    listItems(area, 'jointly').map((joint) => ({ area, joint })),
  )
  yield* checkKnown(
    [...ids, ...jointly.flatMap(({ joint }) => listItems(joint, 'areas'))],
    areaIds,
    'the id of an area in frameworks.json',
  )
  for (const area of areas) yield* checkOrder(area, grades)
  for (const { area, joint } of jointly) {
    yield* checkOrder(joint, grades)
    // Rule 1: a joint grade belongs to all its areas, so each must have the same count.
    const own = JSON.stringify(joint.value)
    const counts = (id: string) =>
      jointly.some(
        (other) => other.area.value.area === id && JSON.stringify(other.joint.value) === own,
      )
    const together = joint.value.areas
    if (together.length > 1 && together.includes(area.value.area) && together.every(counts))
      continue
    yield [joint.keys, 'two areas or more, this one among them, each with the same joint counts']
  }
}

function* checkDays({ asAt, latest, years }: EnglandFile): Generator<Violation> {
  if (latest.from > latest.to) yield [['latest', 'to'], `${latest.from} (its "from") or later`]
  if (latest.to > asAt) yield [['latest', 'to'], `${asAt} (the file’s "asAt") or earlier`]
  for (const [index, { year }] of years.entries()) {
    const keys = ['years', index, 'year']
    if (year <= (years[index - 1]?.year ?? 0)) yield [keys, 'a later year than the one before']
    if (year > Number(asAt.slice(0, 4))) yield [keys, `${asAt.slice(0, 4)} or earlier`]
  }
}

function checkEngland(file: EnglandFile, frameworks: FrameworksFile, latestDay: string): Fault[] {
  const { areas, grades } = buildVocabulary(frameworks)
  const root = { value: file, keys: [] }
  const tallies = [
    listItems(locate(root, 'latest'), 'areas'),
    ...listItems(root, 'years').map((year) => listItems(year, 'areas')),
  ]
  const [areaIds, gradeIds] = [areas.map(({ id }) => id), grades.map(({ id }) => id)]
  const source = locate(root, 'source')
  const kind: Violation = [[...source.keys, 'kind'], 'official-statistics']
  return listFaults(file, [
    ...tallies.flatMap((tally) => [...checkTally(tally, areaIds, gradeIds)]),
    ...checkDays(file),
    ...(file.source.kind === 'official-statistics' ? [] : [kind]),
    ...checkNotFuture(
      [
        { value: { day: file.asAt }, keys: ['asAt'] },
        locate(source, 'published'),
        ...(file.gaps === undefined
          ? []
          : [{ value: { day: file.gaps.upTo }, keys: ['gaps', 'upTo'] }]),
      ],
      latestDay,
    ),
  ])
}

/**
 * England's counts, parsed from untrusted JSON and checked beyond their schema. They come from Ofsted's own list
 * only, and no day may be after `latestDay` (days of inspections are compared with `asAt`).
 */
export function parseEngland(
  value: unknown,
  frameworks: FrameworksFile,
  latestDay = NO_LIMIT,
): Parsed<EnglandFile> {
  return refine(parseFile(EnglandFile, value, 'the file of England’s counts'), (file) =>
    checkEngland(file, frameworks, latestDay),
  )
}

function* checkLatest(
  inspection: Located<NeighbourInspection>,
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

function* checkNeighbours(
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
    listFaults(file, checkNeighbours(file, frameworks, authority, latestDay)),
  )
}

function* checkIndex(file: IndexFile, latestDay: string): Generator<Violation> {
  const records = listItems({ value: file, keys: [] }, 'records')
  for (const key of ['id', 'gssCode'] as const)
    for (const { keys } of selectRepeated(records.map((entry) => locate(entry, key))))
      yield [keys, 'one of its own in the list']
  const days = records.flatMap(({ value: { latest }, keys }) =>
    latest === undefined ? [] : { value: { day: latest }, keys: [...keys, 'latest'] },
  )
  yield* checkNotFuture(days, latestDay)
}

/**
 * The list of records, parsed from untrusted JSON and checked beyond its schema: ids and codes are unique, and no day
 * is after `latestDay`.
 */
export function parseIndex(value: unknown, latestDay = NO_LIMIT): Parsed<IndexFile> {
  return refine(parseFile(IndexFile, value, 'the list of records'), (file) =>
    listFaults(file, checkIndex(file, latestDay)),
  )
}
