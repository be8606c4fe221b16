import type { JudgementView } from './recordIndex'
import { capitalise, formatList, formatWhen } from './wording'

/** Rule 4: what may be said about two judgements of one area. */
export type Comparison =
  | { kind: 'comparable'; change: 'same' | 'higher' | 'lower' }
  | { kind: 'broadly-comparable' }
  | { kind: 'not-comparable'; why: string }

function coverSameAreas(a: JudgementView, b: JudgementView): boolean {
  return (
    a.areas.length === b.areas.length &&
    a.areas.every((area) => b.areas.some((o) => o.id === area.id))
  )
}

function describeJoint(judgement: JudgementView): string {
  return `one joint grade for ${formatList(judgement.areas.map((area) => area.inSentence))}`
}

/**
 * Compares a judgement with an earlier one. A change is stated only within a framework family, for the same
 * areas and on the same scale. Across families the two are only "broadly comparable, under a different
 * framework". Joint and separate grades are never compared.
 */
export function compareJudgements(later: JudgementView, earlier: JudgementView): Comparison {
  if (!coverSameAreas(later, earlier)) {
    const joint = [earlier, later].find((judgement) => judgement.areas.length > 1)
    if (joint === undefined) return { kind: 'not-comparable', why: 'they judge different areas' }
    return {
      kind: 'not-comparable',
      why: `${joint.inspection.label} gave ${describeJoint(joint)}`,
    }
  }
  if (later.grade.scale !== earlier.grade.scale)
    return { kind: 'not-comparable', why: 'the scale of grades changed' }
  if (later.inspection.framework.family !== earlier.inspection.framework.family)
    return { kind: 'broadly-comparable' }
  if (later.grade.step === earlier.grade.step) return { kind: 'comparable', change: 'same' }
  return { kind: 'comparable', change: later.grade.step > earlier.grade.step ? 'higher' : 'lower' }
}

/** The comparison as a sentence with both grades and dates. */
export function formatComparison(later: JudgementView, earlier: JudgementView): string {
  const comparison = compareJudgements(later, earlier)
  const then = `${earlier.gradeInSentence} ${formatWhen([earlier.inspection])}`
  const now = `${later.gradeInSentence} ${formatWhen([later.inspection])}`
  switch (comparison.kind) {
    case 'comparable':
      return {
        same: `The same grade ${formatWhen([earlier.inspection, later.inspection])}: ${later.gradeInSentence}.`,
        higher: `Higher: ${then}, ${now}.`,
        lower: `Lower: ${then}, ${now}.`,
      }[comparison.change]
    case 'broadly-comparable':
      return `${capitalise(then)}, under a different framework: broadly comparable with ${now}.`
    case 'not-comparable':
      return `${earlier.inspection.label} and ${later.inspection.label} cannot be compared: ${comparison.why}.`
  }
}
