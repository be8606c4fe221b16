import type { Grade } from '../schema/frameworks'
import { faultAt, formatIds, placeEntries, type Check, type CheckContext } from './context'

function selectGrades(context: CheckContext, inspectionId: string): readonly Grade[] {
  const scaleId = context.frameworkOf.get(inspectionId)?.scale
  return context.frameworks.scales.find((scale) => scale.id === scaleId)?.grades ?? []
}

/** Given and missing judgements of every inspection whose framework is known, with their places. */
function placeJudgements(context: CheckContext) {
  return placeEntries(['inspections'], context.record.inspections).flatMap((inspection) => {
    const framework = context.frameworkOf.get(inspection.value.id)
    if (framework === undefined) return []
    const given = placeEntries([...inspection.keys, 'judgements'], inspection.value.judgements)
    const missing = placeEntries([...inspection.keys, 'missing'], inspection.value.missing)
    return [{ inspection, framework, given, missing }]
  })
}

const findInspectionsOutsideFramework: Check = (context) =>
  placeJudgements(context).flatMap(({ inspection, framework }) => {
    const { from, to } = framework
    const { started } = inspection.value
    if (started >= from && started <= (to ?? started)) return []
    const until = to === undefined ? 'on' : `to ${to}`
    const expected = `a day while ${framework.name} was in use: ${from} ${until}`
    return [faultAt(context, [...inspection.keys, 'started'], expected)]
  })

/** Rule 13: a grade for a judgement that did not exist at that date is refused. */
const findJudgementsOfOtherFrameworks: Check = (context) =>
  placeJudgements(context).flatMap(({ framework, given, missing }) => {
    const own = framework.judgements.map((judgement) => judgement.id)
    return [...given, ...missing]
      .filter(({ value }) => !own.includes(value.judgement))
      .map(({ value, keys }) => {
        const other = context.frameworks.frameworks.find((candidate) =>
          candidate.judgements.some((judgement) => judgement.id === value.judgement),
        )
        const expected = `a judgement that ${framework.name} has: ${formatIds(own)}`
        const todo =
          other === undefined
            ? undefined
            : `That judgement exists under ${other.name}, in use from ${other.from}.`
        return faultAt(context, [...keys, 'judgement'], expected, todo)
      })
  })

/** Rule 2: absence has a kind, never a blank. */
const findJudgementsLeftOut: Check = (context) =>
  placeJudgements(context).flatMap(({ inspection, framework, given, missing }) => {
    const present = [...given, ...missing].map(({ value }) => value.judgement)
    return framework.judgements
      .filter((judgement) => !present.includes(judgement.id))
      .map((judgement) => {
        const expected = `"${judgement.id}" among its judgements, or in "missing" with the reason`
        return {
          ...faultAt(context, [...inspection.keys, 'judgements'], expected),
          found: `no "${judgement.id}"`,
        }
      })
  })

const findJudgementsGivenTwice: Check = (context) =>
  placeJudgements(context).flatMap(({ given, missing }) => {
    const entries = [...given, ...missing]
    const ids = entries.map(({ value }) => value.judgement)
    return entries
      .filter(({ value }, index) => ids.indexOf(value.judgement) !== index)
      .map(({ keys }) => {
        const expected = keys.includes('missing')
          ? 'a judgement that is not graded above: graded or missing, never both'
          : 'each judgement once'
        return faultAt(context, [...keys, 'judgement'], expected)
      })
  })

const findGradesOffScale: Check = (context) =>
  placeJudgements(context).flatMap(({ inspection, given }) => {
    const ids = selectGrades(context, inspection.value.id).map((grade) => grade.id)
    return given
      .filter(({ value }) => !ids.includes(value.grade))
      .map(({ keys }) => {
        const expected = `a grade of its framework's scale: ${formatIds(ids)}`
        return faultAt(context, [...keys, 'grade'], expected)
      })
  })

const findPrintedGradesOfOthers: Check = (context) =>
  placeJudgements(context).flatMap(({ inspection, given }) =>
    given.flatMap(({ value, keys }) => {
      const grades = selectGrades(context, inspection.value.id)
      const printed = grades.find((grade) => grade.id === value.grade)?.printed
      const words = value.printedGrade.toLowerCase()
      if (printed === undefined || printed.some((form) => form.toLowerCase() === words)) return []
      const expected = `the words printed for "${value.grade}": ${printed.join(' or ')}`
      return [faultAt(context, [...keys, 'printedGrade'], expected)]
    }),
  )

export const JUDGEMENT_CHECKS: readonly Check[] = [
  findInspectionsOutsideFramework,
  findJudgementsOfOtherFrameworks,
  findJudgementsLeftOut,
  findJudgementsGivenTwice,
  findGradesOffScale,
  findPrintedGradesOfOthers,
]
