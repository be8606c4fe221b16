import { buildFault, type Fault, type Keys } from '../faults'
import type { AreaCounts, EnglandFile, GradeCounts } from '../schema/england'
import type { FrameworksFile } from '../schema/frameworks'
import { buildVocabulary } from '../vocabulary'
import { formatIds, placeEntries, type Placed } from './context'

interface Counted {
  file: EnglandFile
  areas: readonly string[]
  /** Best first. */
  grades: readonly string[]
}

/** The counts by area, of the latest inspections and of each year's, with their places. */
function placeTallies({ latest, years }: EnglandFile): Placed<AreaCounts[]>[] {
  return [
    { value: latest.areas, keys: ['latest', 'areas'] },
    ...placeEntries(['years'], years).map(({ value, keys }) => ({
      value: value.areas,
      keys: [...keys, 'areas'],
    })),
  ]
}

function placeAreas(file: EnglandFile): Placed<AreaCounts>[] {
  return placeTallies(file).flatMap(({ value, keys }) => placeEntries(keys, value))
}

function findUnknownAreas({ file, areas }: Counted): Fault[] {
  const named = placeAreas(file).flatMap(({ value, keys }): Placed<string>[] => [
    { value: value.area, keys: [...keys, 'area'] },
    ...placeEntries([...keys, 'jointly'], value.jointly).flatMap((joint) =>
      placeEntries([...joint.keys, 'areas'], joint.value.areas),
    ),
  ])
  return named
    .filter(({ value }) => !areas.includes(value))
    .map(({ keys }) =>
      buildFault(file, keys, `the id of an area in frameworks.json: ${formatIds(areas)}`),
    )
}

function findRepeatedAreas({ file }: Counted): Fault[] {
  return placeTallies(file).flatMap(({ value, keys }) => {
    const ids = value.map(({ area }) => area)
    return placeEntries(keys, ids)
      .filter((entry, index) => ids.indexOf(entry.value) !== index)
      .map((entry) => buildFault(file, [...entry.keys, 'area'], 'each area once'))
  })
}

function describeGrades(file: EnglandFile, keys: Keys, counts: GradeCounts, known: Counted) {
  const given = counts.map(({ grade }) => grade)
  const inOrder = known.grades.filter((grade) => given.includes(grade))
  if (given.join(' ') === inOrder.join(' ')) return []
  const expected = `grades of frameworks.json, each once, from best to worst: ${formatIds(known.grades)}`
  return [{ ...buildFault(file, keys, expected), found: formatIds(given) }]
}

function findWrongGrades(counted: Counted): Fault[] {
  const { file } = counted
  return placeAreas(file).flatMap(({ value, keys }) => [
    ...describeGrades(file, [...keys, 'grades'], value.grades, counted),
    ...placeEntries([...keys, 'jointly'], value.jointly).flatMap((joint) =>
      describeGrades(file, [...joint.keys, 'grades'], joint.value.grades, counted),
    ),
  ])
}

/** Rule 1: a joint grade belongs to all its areas, so each must have the same count. */
function findOneSidedJointGrades({ file }: Counted): Fault[] {
  return placeTallies(file).flatMap(({ value: tally, keys }) =>
    placeEntries(keys, tally).flatMap((area) =>
      placeEntries([...area.keys, 'jointly'], area.value.jointly).flatMap((joint) => {
        const own = JSON.stringify(joint.value)
        const counts = (id: string) =>
          tally.some(
            (other) => other.area === id && other.jointly.some((o) => JSON.stringify(o) === own),
          )
        const { areas } = joint.value
        if (areas.length > 1 && areas.includes(area.value.area) && areas.every(counts)) return []
        const expected = 'two areas or more, this one among them, each with the same joint counts'
        return [buildFault(file, joint.keys, expected)]
      }),
    ),
  )
}

function findDatesOutOfOrder({ file }: Counted): Fault[] {
  const { asAt, latest, years } = file
  return [
    ...(latest.from <= latest.to
      ? []
      : [buildFault(file, ['latest', 'to'], `${latest.from} (its "from") or later`)]),
    ...(latest.to <= asAt
      ? []
      : [buildFault(file, ['latest', 'to'], `${asAt} (the file’s "asAt") or earlier`)]),
    ...placeEntries(['years'], years)
      .filter(({ value }, index) => value.year <= (years[index - 1]?.year ?? 0))
      .map(({ keys }) => buildFault(file, [...keys, 'year'], 'a later year than the one before')),
    ...placeEntries(['years'], years)
      .filter(({ value }) => value.year > Number(asAt.slice(0, 4)))
      .map(({ keys }) => buildFault(file, [...keys, 'year'], `${asAt.slice(0, 4)} or earlier`)),
  ]
}

/** England's counts come from Ofsted's own list only. */
function findOtherSources({ file }: Counted): Fault[] {
  if (file.source.kind === 'official-statistics') return []
  return [buildFault(file, ['source', 'kind'], 'official-statistics')]
}

/** Faults in England's counts that the schema cannot express. */
export function checkEngland(file: EnglandFile, frameworks: FrameworksFile): Fault[] {
  const { areas, grades } = buildVocabulary(frameworks)
  const counted = { file, areas: areas.map(({ id }) => id), grades: grades.map(({ id }) => id) }
  return [
    findUnknownAreas,
    findRepeatedAreas,
    findWrongGrades,
    findOneSidedJointGrades,
    findDatesOutOfOrder,
    findOtherSources,
  ].flatMap((check) => check(counted))
}
