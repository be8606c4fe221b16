import { refine, type Fault, type Parsed } from '../faults'
import { parseFile } from '../parse'
import { EnglandFile, type AreaCounts } from '../schema/england'
import type { FrameworksFile } from '../schema/frameworks'
import { buildVocabulary } from '../vocabulary'
import {
  locate,
  listItems,
  checkNotFuture,
  checkKnown,
  formatIds,
  listFaults,
  NO_LIMIT,
  selectRepeated,
  type Located,
  type Violation,
} from './context'

/** Grades stand from best to worst, each once. */
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

function* checkTimes({ asAt, latest, years }: EnglandFile): Generator<Violation> {
  if (latest.from > latest.to) yield [['latest', 'to'], `${latest.from} (its "from") or later`]
  if (latest.to > asAt) yield [['latest', 'to'], `${asAt} (the file’s "asAt") or earlier`]
  for (const [index, { year }] of years.entries()) {
    const keys = ['years', index, 'year']
    if (year <= (years[index - 1]?.year ?? 0)) yield [keys, 'a later year than the one before']
    if (year > Number(asAt.slice(0, 4))) yield [keys, `${asAt.slice(0, 4)} or earlier`]
  }
}

function findFaults(file: EnglandFile, frameworks: FrameworksFile, latestDay: string): Fault[] {
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
    ...checkTimes(file),
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
    findFaults(file, frameworks, latestDay),
  )
}
