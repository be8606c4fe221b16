import { boundsOfKnownDate, dayOf } from '../dates'
import { buildFault, type Fault } from '../faults'
import type { FrameworksFile } from '../schema/frameworks'
import type { NeighboursFile } from '../schema/manyRecords'
import { formatIds, placeEntries, type Placed } from './context'
import { checkJudgements } from './judgements'

type NeighbourCheck = (file: NeighboursFile, frameworks: FrameworksFile) => Fault[]
type Latest = NonNullable<NeighboursFile['neighbours'][number]['latest']>

function placeLatest({ neighbours }: NeighboursFile): Placed<Latest>[] {
  return placeEntries(['neighbours'], neighbours).flatMap(({ value, keys }) =>
    value.latest === undefined ? [] : [{ value: value.latest, keys: [...keys, 'latest'] }],
  )
}

const findRepeats: NeighbourCheck = (file) => {
  const codes = file.neighbours.map(({ dfeCode }) => dfeCode)
  const sources = file.sources.map(({ id }) => id)
  return [
    ...placeEntries(['neighbours'], codes)
      .filter(({ value }, index) => codes.indexOf(value) !== index)
      .map(({ keys }) => buildFault(file, [...keys, 'dfeCode'], 'each neighbour once')),
    ...placeEntries(['sources'], sources)
      .filter(({ value }, index) => sources.indexOf(value) !== index)
      .map(({ keys }) => buildFault(file, [...keys, 'id'], 'an id of its own')),
  ]
}

/** An authority cannot be its own neighbour. */
const findSelf: NeighbourCheck = (file) =>
  placeEntries(['neighbours'], file.neighbours)
    .filter(({ value }) => value.record === file.authority)
    .map(({ keys }) => buildFault(file, [...keys, 'record'], `another than "${file.authority}"`))

const findUnknownFrameworks: NeighbourCheck = (file, { frameworks }) => {
  const known = frameworks.map(({ id }) => id)
  return placeLatest(file)
    .filter(({ value }) => !known.includes(value.framework))
    .map(({ keys }) => {
      const expected = `the id of a framework in frameworks.json: ${formatIds(known)}`
      return buildFault(file, [...keys, 'framework'], expected)
    })
}

const findUnknownSources: NeighbourCheck = (file) => {
  const known = file.sources.map(({ id }) => id)
  const named = placeLatest(file).flatMap(({ value, keys }): Placed<string>[] => [
    { value: value.report, keys: [...keys, 'report'] },
    ...[
      ...placeEntries([...keys, 'judgements'], value.judgements),
      ...placeEntries([...keys, 'missing'], value.missing),
      { value, keys },
    ].flatMap((cited) =>
      placeEntries([...cited.keys, 'citations'], cited.value.citations).map((citation) => ({
        value: citation.value.source,
        keys: [...citation.keys, 'source'],
      })),
    ),
  ])
  return named
    .filter(({ value }) => !known.includes(value))
    .map(({ keys }) =>
      buildFault(file, keys, `the id of one of the file’s sources: ${formatIds(known)}`),
    )
}

const findDatesOutOfOrder: NeighbourCheck = (file) =>
  placeLatest(file)
    .filter(
      ({ value }) => (boundsOfKnownDate(value.published)?.last ?? dayOf(value)) < dayOf(value),
    )
    .map(({ value, keys }) =>
      buildFault(file, [...keys, 'published'], `${dayOf(value)} (the start) or later`),
    )

const findWrongJudgements: NeighbourCheck = (file, frameworks) =>
  checkJudgements({ root: file, inspections: placeLatest(file), frameworks })

const NEIGHBOUR_CHECKS: readonly NeighbourCheck[] = [
  findRepeats,
  findSelf,
  findUnknownFrameworks,
  findUnknownSources,
  findDatesOutOfOrder,
  findWrongJudgements,
]

/**
 * Faults in a neighbours file that the schema cannot express. `authority` is the id of its record, if known:
 * one authority's neighbours must not be shown as another's.
 */
export function checkNeighbours(
  file: NeighboursFile,
  frameworks: FrameworksFile,
  authority = file.authority,
): Fault[] {
  return [
    ...(file.authority === authority ? [] : [buildFault(file, ['authority'], `"${authority}"`)]),
    ...NEIGHBOUR_CHECKS.flatMap((check) => check(file, frameworks)),
  ]
}
