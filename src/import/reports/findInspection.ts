import { boundsOfKnownDate, dayOf, formatDay } from '../../record/dates'
import type { FrameworksFile } from '../../record/schema/frameworks'
import type { Inspection } from '../../record/schema/inspections'
import { isNear, isReportOf } from '../authorities/sameInspection'
import { DraftRefusal, type DraftChoices } from './completion'
import type { ReportDraft } from './draft'

const listCandidates = (inspections: readonly Inspection[]) =>
  inspections.map((one) => ({ id: one.id, name: `Inspection of ${formatDay(dayOf(one))}` }))

/** The inspections on record under rules of the draft's family. */
function selectFamily(
  inspections: readonly Inspection[],
  { framework: own }: ReportDraft,
  { frameworks }: FrameworksFile,
): Inspection[] {
  const familyOf = (framework: string) => frameworks.find(({ id }) => id === framework)?.family
  return inspections.filter(({ framework }) => familyOf(framework) === familyOf(own))
}

/**
 * The inspections on record that a draft may be about: of its rules' family and with its first day or, where
 * one side has no first day, with a publication 14 to 200 days after it; or the one that an editor chose.
 */
export function selectSameInspections(
  inspections: readonly Inspection[],
  draft: ReportDraft,
  choices: DraftChoices,
  frameworks: FrameworksFile,
): Inspection[] {
  const started = choices.started ?? draft.periods[0]?.first
  const published = choices.published ?? draft.published?.day
  return selectFamily(inspections, draft, frameworks).filter((inspection) => {
    if (choices.inspection !== undefined) return inspection.id === choices.inspection
    const recorded = inspection.started
    if (typeof recorded !== 'string') {
      const recordedPublication = boundsOfKnownDate(inspection.published)?.first
      if (started === undefined || recordedPublication === undefined) return false
      return isReportOf(started, recordedPublication)
    }
    if (started !== undefined) return recorded === started
    return published !== undefined && isReportOf(recorded, published)
  })
}

/**
 * The inspection on record that a draft is about; undefined if it is a new one. Throws `DraftRefusal` if that is
 * not certain: it is asked, never guessed.
 */
export function findInspection(
  inspections: readonly Inspection[],
  draft: ReportDraft,
  choices: DraftChoices,
  frameworks: FrameworksFile,
): Inspection | undefined {
  const same = selectSameInspections(inspections, draft, choices, frameworks)
  const [first, second] = same
  if (second !== undefined) {
    const sentence = 'Two inspections on record may be the one that it is about: say which.'
    throw new DraftRefusal('inspection', sentence, listCandidates(same))
  }
  if (first !== undefined && first.framework !== draft.framework) {
    const sentence = `The record has the inspection of ${formatDay(dayOf(first))} under ${first.framework}, the report reads as one under ${draft.framework}. Look at its table of grades.`
    throw new DraftRefusal('framework', sentence)
  }
  if (first !== undefined || choices.inspection === 'new') return first
  const family = selectFamily(inspections, draft, frameworks)
  const started = choices.started ?? draft.periods[0]?.first
  if (started === undefined) {
    const sentence =
      'Its first day was not found, and no inspection on record fits it: say which day.'
    throw new DraftRefusal('days', sentence, listCandidates(family))
  }
  const near = family.filter((inspection) => isNear(dayOf(inspection), started))
  if (near.length === 0) return undefined
  const sentence = `It began on ${formatDay(started)}, and an inspection on record began less than half a year from that day: say whether they are the same.`
  throw new DraftRefusal('inspection', sentence, listCandidates(near))
}
