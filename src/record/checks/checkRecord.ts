import { boundsOfKnownDate } from '../dates'
import { buildFault, refine, type Fault, type Parsed } from '../faults'
import { parseRecord } from '../parse'
import type { FrameworksFile } from '../schema/frameworks'
import type { InspectionRecord } from '../schema/record'
import { checkActions } from './actions'
import { checkCitations } from './citations'
import {
  locate,
  buildCheckContext,
  listItems,
  checkNotFuture,
  listFaults,
  NO_LIMIT,
  type Check,
} from './context'
import { INSPECTION_CHECKS } from './inspections'
import { checkJudgements } from './judgements'
import { checkQuotedAreas, checkQuotes } from './quotes'
import { checkReferences } from './references'
import { REPORT_CHECKS } from './reports'

/** Rule 26: who takes over from whom, and when. */
const checkSuccession: Check = function* ({ root, record }) {
  const { checkedOn } = record.keeping
  const isGone = record.authority.abolished !== undefined
  for (const { value, keys } of listItems(locate(root, 'authority'), 'succession')) {
    const { successors, predecessors, state, when } = value
    if ((successors === undefined) === (predecessors === undefined))
      yield [
        keys,
        'either "successors" or "predecessors"',
        { todo: 'An authority with both has two entries.' },
      ]
    // A change planned for a day before the last check has either happened or has a new date.
    if (state === 'planned' && (boundsOfKnownDate(when)?.last ?? checkedOn) < checkedOn)
      yield [
        [...keys, 'when'],
        `a date after ${checkedOn}, the day of the last check (keeping › checkedOn)`,
        { todo: 'If it has come about, say "done".' },
      ]
    // A replaced authority must be abolished; one that is to be replaced must not be.
    if (successors !== undefined && (state === 'done') !== isGone)
      yield [
        [...keys, 'state'],
        isGone
          ? '"done", since the authority is abolished (authority › abolished)'
          : '"planned", or authority › abolished as well: it was replaced',
      ]
  }
}

const CHECKS: readonly Check[] = [
  checkReferences,
  checkCitations,
  ...INSPECTION_CHECKS,
  ({ root, frameworks }) => checkJudgements(listItems(root, 'inspections'), frameworks),
  checkQuotedAreas,
  checkQuotes,
  checkActions,
  ...REPORT_CHECKS,
  checkSuccession,
]

/**
 * Faults in a parsed record that the schema cannot express. If there are none, every id refers to something,
 * and dates, grades and verdicts agree with each other and with `frameworks` (which `checkFrameworks` must
 * have accepted). The record was not checked after `latestDay`, and no other day in it is later than that check.
 */
export function checkRecord(
  record: InspectionRecord,
  frameworks: FrameworksFile,
  latestDay = NO_LIMIT,
): Fault[] {
  const context = buildCheckContext(record, frameworks)
  const checkedOn = { value: { day: record.keeping.checkedOn }, keys: ['keeping', 'checkedOn'] }
  return [
    ...CHECKS.flatMap((check) => listFaults(record, check(context))),
    ...listFaults(record, checkNotFuture([checkedOn], latestDay)),
  ]
}

/** A record that passes its schema and all checks. */
export function parseCheckedRecord(
  value: unknown,
  frameworks: FrameworksFile,
  latestDay?: string,
): Parsed<InspectionRecord> {
  return refine(parseRecord(value), (record) => checkRecord(record, frameworks, latestDay))
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
export function listRecordWarnings(record: InspectionRecord): Fault[] {
  if (record.keeping.corrections.placeholder !== true) return []
  const expected = 'a real contact for corrections'
  const todo = 'Readers who find a mistake have nobody to tell until then.'
  return [buildFault(record, ['keeping', 'corrections'], expected, todo)]
}
