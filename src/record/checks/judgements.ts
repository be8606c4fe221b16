import { addDays, dayOf } from '../dates'
import type { Framework, FrameworksFile } from '../schema/frameworks'
import type { Inspection } from '../schema/inspections'
import {
  locate,
  listItems,
  formatIds,
  selectRepeated,
  type Located,
  type Violation,
} from './context'

type Judged = Located<
  Pick<Inspection, 'framework' | 'started' | 'published' | 'judgements' | 'missing'>
>

/** A report came out within these days of the first day, if only its own day is known (rule 27). */
const MAX_DAYS_TO_REPORT = 200

function* checkDay({ value, keys }: Judged, { name, from, to }: Framework): Generator<Violation> {
  const day = dayOf(value)
  const isPublication = typeof value.started !== 'string'
  const last = to === undefined || !isPublication ? to : addDays(to, MAX_DAYS_TO_REPORT)
  if (day >= from && day <= (last ?? day)) return
  const until = to === undefined ? 'on' : `to ${to}`
  yield [[...keys, 'started'], `a day while ${name} was in use: ${from} ${until}`]
}

/**
 * Rule 13: an inspection grades the judgements of its framework and no others. Rule 2: each is graded or
 * missing with a reason, never a blank.
 */
function* checkWholeness(
  inspection: Judged,
  { name, judgements }: Framework,
  { frameworks }: FrameworksFile,
): Generator<Violation> {
  const own = judgements.map(({ id }) => id)
  const missing = listItems(inspection, 'missing').map((entry) => locate(entry, 'judgement'))
  const named = [
    ...listItems(inspection, 'judgements').map((entry) => locate(entry, 'judgement')),
    ...missing,
  ]
  for (const { value, keys } of named) {
    if (own.includes(value)) continue
    const other = frameworks.find((one) => one.judgements.some(({ id }) => id === value))
    const todo = other && `That judgement exists under ${other.name}, in use from ${other.from}.`
    yield [keys, `a judgement that ${name} has: ${formatIds(own)}`, { todo }]
  }
  for (const id of own)
    if (!named.some(({ value }) => value === id))
      yield [
        [...inspection.keys, 'judgements'],
        `"${id}" among its judgements, or in "missing" with the reason`,
        { found: `no "${id}"` },
      ]
  for (const { keys } of selectRepeated(named))
    yield [
      keys,
      keys.includes('missing')
        ? 'a judgement that is not graded above: graded or missing, never both'
        : 'each judgement once',
    ]
}

function* checkGrades(
  inspection: Judged,
  { scale }: Framework,
  { scales }: FrameworksFile,
): Generator<Violation> {
  const grades = scales.find(({ id }) => id === scale)?.grades ?? []
  for (const { value, keys } of listItems(inspection, 'judgements')) {
    const { grade, printedGrade } = value
    const printed = grades.find(({ id }) => id === grade)?.printed
    const words = printedGrade.toLowerCase()
    if (printed === undefined)
      yield [
        [...keys, 'grade'],
        `a grade of its framework's scale: ${formatIds(grades.map(({ id }) => id))}`,
      ]
    else if (!printed.some((form) => form.toLowerCase() === words))
      yield [[...keys, 'printedGrade'], `the words printed for "${grade}": ${printed.join(' or ')}`]
  }
}

/** What is wrong in the judgements of inspections: a record's, or those of a neighbours file. */
export function* checkJudgements(
  inspections: readonly Judged[],
  file: FrameworksFile,
): Generator<Violation> {
  for (const inspection of inspections) {
    const framework = file.frameworks.find(({ id }) => id === inspection.value.framework)
    if (framework === undefined) continue
    yield* checkDay(inspection, framework)
    yield* checkWholeness(inspection, framework, file)
    yield* checkGrades(inspection, framework, file)
  }
}
