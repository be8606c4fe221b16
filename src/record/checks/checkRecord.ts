import { buildFault, type Fault } from '../faults'
import type { FrameworksFile } from '../schema/frameworks'
import type { InspectionRecord } from '../schema/record'
import { ACTION_CHECKS } from './actions'
import { CITATION_CHECKS } from './citations'
import { buildCheckContext, faultAt, type Check } from './context'
import { EVIDENCE_CHECKS } from './evidence'
import { ID_CHECKS } from './ids'
import { INSPECTION_CHECKS } from './inspections'
import { JUDGEMENT_CHECKS } from './judgements'
import { QUOTE_CHECKS } from './quotes'
import { REFERENCE_CHECKS } from './references'
import { SUCCESSION_CHECKS } from './succession'

const CHECKS: readonly Check[] = [
  ...ID_CHECKS,
  ...REFERENCE_CHECKS,
  ...CITATION_CHECKS,
  ...INSPECTION_CHECKS,
  ...JUDGEMENT_CHECKS,
  ...EVIDENCE_CHECKS,
  ...QUOTE_CHECKS,
  ...ACTION_CHECKS,
  ...SUCCESSION_CHECKS,
]

/**
 * The faults of a parsed record that a schema cannot say. None means that every id in it leads
 * somewhere and its dates, grades and verdicts agree with each other and with `frameworks`
 * (itself without faults by `checkFrameworks`).
 */
export function checkRecord(record: InspectionRecord, frameworks: FrameworksFile): Fault[] {
  const context = buildCheckContext(record, frameworks)
  return CHECKS.flatMap((check) => check(context))
}

/** Rule 21: a record is its file's, so that nobody's grades stand under another's name or address. */
export function checkRecordName(record: InspectionRecord, fileName: string): Fault[] {
  const { id, name } = record.authority
  if (id === fileName) return []
  const expected = `"${fileName}", the file’s name`
  const todo = `The file holds the record of ${name}: name it ${id}.json, or put the right record into it.`
  return [buildFault(record, ['authority', 'id'], expected, todo)]
}

/** What is not wrong, and must not stay as it is. */
export function warnRecord(record: InspectionRecord, frameworks: FrameworksFile): Fault[] {
  if (record.keeping.corrections.placeholder !== true) return []
  const context = buildCheckContext(record, frameworks)
  const expected = 'a real contact for corrections'
  const todo = 'Readers who find a mistake have nobody to tell until then.'
  return [faultAt(context, ['keeping', 'corrections'], expected, todo)]
}
