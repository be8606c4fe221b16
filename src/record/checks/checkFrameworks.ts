import { buildFault, type Fault, type Keys } from '../faults'
import type { Framework, FrameworksFile } from '../schema/frameworks'
import { foldWords } from '../wording'
import { formatIds, placeEntries } from './context'

type FileCheck = (file: FrameworksFile) => Fault[]

const findRepeatedIds: FileCheck = (file) => {
  const lists: { keys: Keys; ids: string[] }[] = [
    ...(['areas', 'scales', 'families', 'frameworks'] as const).map((kind) => ({
      keys: [kind],
      ids: file[kind].map((entry) => entry.id),
    })),
    ...placeEntries(['scales'], file.scales).map(({ value, keys }) => ({
      keys: [...keys, 'grades'],
      ids: value.grades.map((grade) => grade.id),
    })),
    ...placeEntries(['frameworks'], file.frameworks).map(({ value, keys }) => ({
      keys: [...keys, 'judgements'],
      ids: value.judgements.map((judgement) => judgement.id),
    })),
  ]
  return lists.flatMap(({ keys, ids }) =>
    placeEntries(keys, ids)
      .filter(({ value }, index) => ids.indexOf(value) !== index)
      .map((entry) => buildFault(file, [...entry.keys, 'id'], 'an id of its own in its list')),
  )
}

const findUnknownReferences: FileCheck = (file) => {
  const areas = file.areas.map((area) => area.id)
  const families = file.families.map((family) => family.id)
  const scales = file.scales.map((scale) => scale.id)
  const references = placeEntries(['frameworks'], file.frameworks).flatMap(({ value, keys }) => [
    { id: value.family, keys: [...keys, 'family'], known: families },
    { id: value.scale, keys: [...keys, 'scale'], known: scales },
    ...value.notJudged.map(({ area }, index) => ({
      id: area,
      keys: [...keys, 'notJudged', index, 'area'],
      known: areas,
    })),
    ...placeEntries([...keys, 'judgements'], value.judgements).flatMap((judgement) =>
      placeEntries([...judgement.keys, 'areas'], judgement.value.areas).map((area) => ({
        id: area.value,
        keys: area.keys,
        known: areas,
      })),
    ),
  ])
  return references
    .filter(({ id, known }) => !known.includes(id))
    .map(({ keys, known }) => buildFault(file, keys, `an id of this file: ${formatIds(known)}`))
}

/** Rule 2: for each area a framework either has one judgement or says why it has none. */
const findAreasUnaccountedFor: FileCheck = (file) =>
  placeEntries(['frameworks'], file.frameworks).flatMap(({ value, keys }) => {
    const mentions = [
      ...value.judgements.flatMap((judgement) => judgement.areas),
      ...value.notJudged.map((reason) => reason.area),
    ]
    return file.areas.flatMap(({ id }) => {
      const times = mentions.filter((mention) => mention === id).length
      if (times === 1) return []
      const expected = `"${id}" once: in one judgement, or in "notJudged" with the reason`
      const found = times === 0 ? `no "${id}"` : `"${id}" ${String(times)} times`
      return [{ ...buildFault(file, keys, expected), found }]
    })
  })

const findPartsOfNothing: FileCheck = (file) =>
  placeEntries(['frameworks'], file.frameworks).flatMap((framework) =>
    placeEntries([...framework.keys, 'judgements'], framework.value.judgements).flatMap(
      ({ value, keys }) => {
        // The page cannot show a part of a part, so only whole judgements may have parts.
        const wholes = framework.value.judgements
          .filter((judgement) => judgement.partOf === undefined)
          .map((judgement) => judgement.id)
        if (value.partOf === undefined || wholes.includes(value.partOf)) return []
        const expected = `the id of a judgement that is no part itself: ${formatIds(wholes)}`
        return [buildFault(file, [...keys, 'partOf'], expected)]
      },
    ),
  )

function isOverlapping(first: Framework, second: Framework): boolean {
  const open = '9999'
  return (
    first.family === second.family &&
    first.from <= (second.to ?? open) &&
    second.from <= (first.to ?? open)
  )
}

/** Rules 13 and 27: only one framework of a family may apply on a day. */
const findDatesOutOfOrder: FileCheck = (file) =>
  placeEntries(['frameworks'], file.frameworks).flatMap(({ value, keys }, index) => {
    if (value.to !== undefined && value.to < value.from) {
      return [buildFault(file, [...keys, 'to'], `${value.from} (its "from") or later`)]
    }
    const other = file.frameworks.slice(0, index).find((earlier) => isOverlapping(earlier, value))
    if (other === undefined) return []
    const until = other.to === undefined ? 'with no end' : `to ${other.to}`
    const expected = `days that "${other.id}" does not have (${other.from} ${until})`
    return [buildFault(file, [...keys, 'from'], expected)]
  })

const findSecondOverallArea: FileCheck = (file) =>
  placeEntries(['areas'], file.areas)
    .filter(({ value }) => value.overall === true)
    .slice(1)
    .map(({ keys }) => buildFault(file, [...keys, 'overall'], 'at most one area marked overall'))

const findPrintedWordsTwice: FileCheck = (file) =>
  placeEntries(['scales'], file.scales).flatMap((scale) => {
    const printed = scale.value.grades.map((grade) =>
      grade.printed.map((word) => word.toLowerCase()),
    )
    return placeEntries([...scale.keys, 'grades'], scale.value.grades)
      .filter((_, index) =>
        printed
          .slice(0, index)
          .some((words) => words.some((word) => printed[index]?.includes(word))),
      )
      .map(({ keys }) =>
        buildFault(
          file,
          [...keys, 'printed'],
          'words that no other grade of its scale is printed in',
        ),
      )
  })

/** A wording of two subjects would find both. */
const findWordingsTwice: FileCheck = (file) => {
  const wordings = placeEntries(['subjects'], file.subjects ?? []).flatMap((subject) =>
    placeEntries(subject.keys, subject.value),
  )
  return wordings
    .filter(({ value }, position) =>
      wordings.slice(0, position).some((other) => foldWords(other.value) === foldWords(value)),
    )
    .map(({ keys }) => buildFault(file, keys, 'a wording that stands in "subjects" once'))
}

const findMeaningsOfNoGrade: FileCheck = (file) =>
  placeEntries(['frameworks'], file.frameworks).flatMap(({ value: { scale, meanings }, keys }) => {
    const grades = file.scales.find(({ id }) => id === scale)?.grades.map(({ id }) => id) ?? []
    return placeEntries([...keys, 'meanings', 'grades'], meanings?.grades ?? [])
      .filter(({ value }) => !grades.includes(value.grade))
      .map((meaning) =>
        buildFault(file, [...meaning.keys, 'grade'], `a grade of its scale: ${formatIds(grades)}`),
      )
  })

const FILE_CHECKS: readonly FileCheck[] = [
  findRepeatedIds,
  findUnknownReferences,
  findAreasUnaccountedFor,
  findPartsOfNothing,
  findDatesOutOfOrder,
  findSecondOverallArea,
  findPrintedWordsTwice,
  findWordingsTwice,
  findMeaningsOfNoGrade,
]

/** Faults in frameworks.json that the schema cannot express. */
export function checkFrameworks(file: FrameworksFile): Fault[] {
  return FILE_CHECKS.flatMap((check) => check(file))
}
