import { buildFault, type Fault } from '../faults'
import type { FrameworksFile } from '../schema/frameworks'
import type { InspectionRecord } from '../schema/record'
import { ACTION_CHECKS } from './actions'
import { CITATION_CHECKS } from './citations'
import { buildCheckContext, faultAt, type Check, formatIds, placeEntries } from './context'
import { INSPECTION_CHECKS } from './inspections'
import { JUDGEMENT_CHECKS } from './judgements'
import { QUOTE_CHECKS } from './quotes'
import { REFERENCE_CHECKS } from './references'
import { REPORT_CHECKS } from './reports'
import { SUCCESSION_CHECKS } from './succession'

/** Ids are used in URLs and references, so each must be unique within its list. */
const findRepeatedIds: Check = (context) => {
  const { record } = context
  const kinds = {
    inspections: record.inspections,
    visits: record.visits,
    otherWork: record.otherWork,
    actions: record.actions,
    quotes: record.quotes,
    findings: record.findings,
    passages: record.passages ?? [],
    figures: record.figures,
    sources: record.sources,
    disagreements: record.disagreements,
  }
  return Object.entries(kinds).flatMap(([kind, entries]) => {
    const ids = entries.map((entry) => entry.id)
    return ids.flatMap((id, index) => {
      const first = ids.indexOf(id)
      if (first === index) return []
      const expected = `an id of its own: ${kind}[${String(first)}] has this one`
      return [faultAt(context, [kind, index, 'id'], expected)]
    })
  })
}

const ID_CHECKS: readonly Check[] = [findRepeatedIds]

/**
 * An inspection must have judged the areas of its quotes, alone or jointly. A finding is not a grade and may
 * be about any known area: reports still discuss areas that they no longer judge separately, such as
 * adoption.
 */
const findQuotedAreasNotJudged: Check = (context) =>
  placeEntries(['quotes'], context.record.quotes).flatMap(({ value, keys }) => {
    const framework = context.frameworkOf.get(value.inspection)
    if (framework === undefined) return []
    const judged = framework.judgements.flatMap((judgement) => judgement.areas)
    const expected = `an area that "${value.inspection}" judged: ${formatIds(judged)}`
    return placeEntries([...keys, 'areas'], value.areas)
      .filter((area) => context.areaIds.includes(area.value) && !judged.includes(area.value))
      .map((area) => {
        const why = framework.notJudged.find((reason) => reason.area === area.value)?.why
        const todo = why === undefined ? undefined : `Under ${framework.name}: ${why}.`
        return faultAt(context, area.keys, expected, todo)
      })
  })

const EVIDENCE_CHECKS: readonly Check[] = [findQuotedAreasNotJudged]

const CHECKS: readonly Check[] = [
  ...ID_CHECKS,
  ...REFERENCE_CHECKS,
  ...CITATION_CHECKS,
  ...INSPECTION_CHECKS,
  ...JUDGEMENT_CHECKS,
  ...EVIDENCE_CHECKS,
  ...QUOTE_CHECKS,
  ...ACTION_CHECKS,
  ...REPORT_CHECKS,
  ...SUCCESSION_CHECKS,
]

/**
 * Faults in a parsed record that the schema cannot express. If there are none, every id refers to something,
 * and dates, grades and verdicts agree with each other and with `frameworks` (which `checkFrameworks` must
 * have accepted).
 */
export function checkRecord(record: InspectionRecord, frameworks: FrameworksFile): Fault[] {
  const context = buildCheckContext(record, frameworks)
  return CHECKS.flatMap((check) => check(context))
}

/**
 * Rule 21: a record must match its file name, so that no grades appear under another authority's name or URL.
 */
export function checkRecordName(record: InspectionRecord, fileName: string): Fault[] {
  const { id, name } = record.authority
  if (id === fileName) return []
  const expected = `"${fileName}", the file’s name`
  const todo = `The file holds the record of ${name}: name it ${id}.json, or put the right record into it.`
  return [buildFault(record, ['authority', 'id'], expected, todo)]
}

/** Things that are valid but should not stay as they are. */
export function warnRecord(record: InspectionRecord, frameworks: FrameworksFile): Fault[] {
  if (record.keeping.corrections.placeholder !== true) return []
  const context = buildCheckContext(record, frameworks)
  const expected = 'a real contact for corrections'
  const todo = 'Readers who find a mistake have nobody to tell until then.'
  return [faultAt(context, ['keeping', 'corrections'], expected, todo)]
}
