import { addDays, dayOf } from '../dates'
import { buildFault, type Fault } from '../faults'
import type { Framework, FrameworksFile, Grade } from '../schema/frameworks'
import type { Inspection } from '../schema/inspections'
import { formatIds, placeEntries, type Check, type Placed } from './context'

/** A file's inspections with their paths, and the frameworks. */
interface Judged {
  /** The whole file, from which messages quote. */
  root: unknown
  inspections: readonly Placed<
    Pick<Inspection, 'framework' | 'started' | 'published' | 'judgements' | 'missing'>
  >[]
  frameworks: FrameworksFile
}
/** A report came out within these days of the first day, if only its own day is known (rule 27). */
const MAX_DAYS_TO_REPORT = 200

type JudgedCheck = (judged: Judged) => Fault[]

function selectGrades({ frameworks }: Judged, framework: Framework): readonly Grade[] {
  return frameworks.scales.find((scale) => scale.id === framework.scale)?.grades ?? []
}

/** Given and missing judgements of every inspection with a known framework, with their paths. */
function placeJudgements({ inspections, frameworks }: Judged) {
  return inspections.flatMap((inspection) => {
    const framework = frameworks.frameworks.find(({ id }) => id === inspection.value.framework)
    if (framework === undefined) return []
    const given = placeEntries([...inspection.keys, 'judgements'], inspection.value.judgements)
    const missing = placeEntries([...inspection.keys, 'missing'], inspection.value.missing)
    return [{ inspection, framework, given, missing }]
  })
}

const findInspectionsOutsideFramework: JudgedCheck = (judged) =>
  placeJudgements(judged).flatMap(({ inspection, framework }) => {
    const { from, to } = framework
    const { started } = inspection.value
    const day = dayOf(inspection.value)
    const isPublication = typeof started !== 'string'
    const last = to === undefined || !isPublication ? to : addDays(to, MAX_DAYS_TO_REPORT)
    if (day >= from && day <= (last ?? day)) return []
    const until = to === undefined ? 'on' : `to ${to}`
    const expected = `a day while ${framework.name} was in use: ${from} ${until}`
    return [buildFault(judged.root, [...inspection.keys, 'started'], expected)]
  })

/** Rule 13: an inspection cannot grade a judgement that its framework does not have. */
const findJudgementsOfOtherFrameworks: JudgedCheck = (judged) =>
  placeJudgements(judged).flatMap(({ framework, given, missing }) => {
    const own = framework.judgements.map((judgement) => judgement.id)
    return [...given, ...missing]
      .filter(({ value }) => !own.includes(value.judgement))
      .map(({ value, keys }) => {
        const other = judged.frameworks.frameworks.find((candidate) =>
          candidate.judgements.some((judgement) => judgement.id === value.judgement),
        )
        const expected = `a judgement that ${framework.name} has: ${formatIds(own)}`
        const todo =
          other === undefined
            ? undefined
            : `That judgement exists under ${other.name}, in use from ${other.from}.`
        return buildFault(judged.root, [...keys, 'judgement'], expected, todo)
      })
  })

/** Rule 2: an absence has a kind; it is never a blank. */
const findJudgementsLeftOut: JudgedCheck = (judged) =>
  placeJudgements(judged).flatMap(({ inspection, framework, given, missing }) => {
    const present = [...given, ...missing].map(({ value }) => value.judgement)
    return framework.judgements
      .filter((judgement) => !present.includes(judgement.id))
      .map((judgement) => {
        const expected = `"${judgement.id}" among its judgements, or in "missing" with the reason`
        return {
          ...buildFault(judged.root, [...inspection.keys, 'judgements'], expected),
          found: `no "${judgement.id}"`,
        }
      })
  })

const findJudgementsGivenTwice: JudgedCheck = (judged) =>
  placeJudgements(judged).flatMap(({ given, missing }) => {
    const entries = [...given, ...missing]
    const ids = entries.map(({ value }) => value.judgement)
    return entries
      .filter(({ value }, index) => ids.indexOf(value.judgement) !== index)
      .map(({ keys }) => {
        const expected = keys.includes('missing')
          ? 'a judgement that is not graded above: graded or missing, never both'
          : 'each judgement once'
        return buildFault(judged.root, [...keys, 'judgement'], expected)
      })
  })

const findGradesOffScale: JudgedCheck = (judged) =>
  placeJudgements(judged).flatMap(({ framework, given }) => {
    const ids = selectGrades(judged, framework).map((grade) => grade.id)
    return given
      .filter(({ value }) => !ids.includes(value.grade))
      .map(({ keys }) => {
        const expected = `a grade of its framework's scale: ${formatIds(ids)}`
        return buildFault(judged.root, [...keys, 'grade'], expected)
      })
  })

const findPrintedGradesOfOthers: JudgedCheck = (judged) =>
  placeJudgements(judged).flatMap(({ framework, given }) =>
    given.flatMap(({ value, keys }) => {
      const grades = selectGrades(judged, framework)
      const printed = grades.find((grade) => grade.id === value.grade)?.printed
      const words = value.printedGrade.toLowerCase()
      if (printed === undefined || printed.some((form) => form.toLowerCase() === words)) return []
      const expected = `the words printed for "${value.grade}": ${printed.join(' or ')}`
      return [buildFault(judged.root, [...keys, 'printedGrade'], expected)]
    }),
  )

const JUDGED_CHECKS: readonly JudgedCheck[] = [
  findInspectionsOutsideFramework,
  findJudgementsOfOtherFrameworks,
  findJudgementsLeftOut,
  findJudgementsGivenTwice,
  findGradesOffScale,
  findPrintedGradesOfOthers,
]

/** Faults in the judgements of a record's or a neighbours file's inspections. */
export function checkJudgements(judged: Judged): Fault[] {
  return JUDGED_CHECKS.flatMap((check) => check(judged))
}

export const JUDGEMENT_CHECKS: readonly Check[] = [
  ({ record, frameworks }) =>
    checkJudgements({
      root: record,
      inspections: placeEntries(['inspections'], record.inspections),
      frameworks,
    }),
]
