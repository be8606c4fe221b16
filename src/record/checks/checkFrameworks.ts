import { refine, type Fault, type Parsed } from '../faults'
import { parseFrameworks } from '../parse'
import type { Framework, FrameworksFile } from '../schema/frameworks'
import { foldWords } from '../wording'
import {
  locate,
  listItems,
  checkKnown,
  listFaults,
  selectRepeated,
  type Located,
  type Violation,
} from './context'

function* findRepeatedIds(file: Located<FrameworksFile>): Generator<Violation> {
  const lists: Located<{ id: string }>[][] = [
    listItems(file, 'areas'),
    listItems(file, 'scales'),
    listItems(file, 'families'),
    listItems(file, 'frameworks'),
    ...listItems(file, 'scales').map((scale) => listItems(scale, 'grades')),
    ...listItems(file, 'frameworks').map((framework) => listItems(framework, 'judgements')),
  ]
  for (const list of lists)
    for (const { keys } of selectRepeated(list.map((entry) => locate(entry, 'id'))))
      yield [keys, 'an id of its own in its list']
}

const NO_END = '9999'

/** Rules 13 and 27: only one framework of a family may apply on a day. */
function* checkTimes(
  { value, keys }: Located<Framework>,
  before: readonly Framework[],
): Generator<Violation> {
  const { family, from, to = NO_END } = value
  if (to < from) {
    yield [[...keys, 'to'], `${from} (its "from") or later`]
    return
  }
  const other = before.find(
    (one) => one.family === family && one.from <= to && from <= (one.to ?? NO_END),
  )
  if (other === undefined) return
  const until = other.to === undefined ? 'with no end' : `to ${other.to}`
  yield [[...keys, 'from'], `days that "${other.id}" does not have (${other.from} ${until})`]
}

function* checkFramework(
  framework: Located<Framework>,
  file: FrameworksFile,
): Generator<Violation> {
  const { value, keys } = framework
  const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)
  const judgements = listItems(framework, 'judgements')
  const areas = [
    ...listItems(framework, 'notJudged').map((reason) => locate(reason, 'area')),
    ...judgements.flatMap((judgement) => listItems(judgement, 'areas')),
  ]
  const what = 'an id of this file'
  yield* checkKnown([locate(framework, 'family')], idsOf(file.families), what)
  yield* checkKnown([locate(framework, 'scale')], idsOf(file.scales), what)
  yield* checkKnown(areas, idsOf(file.areas), what)
  // Rule 2: each area either has one judgement or a reason why it has none.
  for (const { id } of file.areas) {
    const times = areas.filter((area) => area.value === id).length
    if (times === 1) continue
    const expected = `"${id}" once: in one judgement, or in "notJudged" with the reason`
    yield [keys, expected, { found: times === 0 ? `no "${id}"` : `"${id}" ${times} times` }]
  }
  // The page cannot show a part of a part, so only whole judgements may have parts.
  yield* checkKnown(
    judgements.map((judgement) => locate(judgement, 'partOf')),
    idsOf(value.judgements.filter(({ partOf }) => partOf === undefined)),
    'the id of a judgement that is no part itself',
  )
  const grades = file.scales.find(({ id }) => id === value.scale)?.grades ?? []
  const { meanings } = value
  if (meanings !== undefined)
    yield* checkKnown(
      listItems({ value: meanings, keys: [...keys, 'meanings'] }, 'grades').map((one) =>
        locate(one, 'grade'),
      ),
      idsOf(grades),
      'a grade of its scale',
    )
}

function* findWordsTwice(file: Located<FrameworksFile>): Generator<Violation> {
  for (const scale of listItems(file, 'scales')) {
    const seen: string[] = []
    for (const { value, keys } of listItems(scale, 'grades')) {
      const printed = value.printed.map((word) => word.toLowerCase())
      if (printed.some((word) => seen.includes(word)))
        yield [[...keys, 'printed'], 'words that no other grade of its scale is printed in']
      seen.push(...printed)
    }
  }
  // A wording of two subjects would find both.
  const wordings = listItems(file, 'subjects').flatMap(({ value, keys }) =>
    value.map((wording, index) => ({ value: foldWords(wording), keys: [...keys, index] })),
  )
  for (const { keys } of selectRepeated(wordings))
    yield [keys, 'a wording that stands in "subjects" once']
}

/** Faults in frameworks.json that the schema cannot express. */
export function checkFrameworks(file: FrameworksFile): Fault[] {
  const root = { value: file, keys: [] }
  const overall = listItems(root, 'areas').filter(({ value }) => value.overall === true)
  return listFaults(file, [
    ...findRepeatedIds(root),
    ...listItems(root, 'frameworks').flatMap((framework, index) => [
      ...checkFramework(framework, file),
      ...checkTimes(framework, file.frameworks.slice(0, index)),
    ]),
    ...overall
      .slice(1)
      .map(({ keys }): Violation => [[...keys, 'overall'], 'at most one area marked overall']),
    ...findWordsTwice(root),
  ])
}

/** The file of frameworks, parsed and checked. */
export function parseCheckedFrameworks(value: unknown): Parsed<FrameworksFile> {
  return refine(parseFrameworks(value), checkFrameworks)
}
