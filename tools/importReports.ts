import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReportWords } from '../src/import/report'
import { completeRecord, suggestQuotes } from '../src/import/reports/completeRecord'
import type { DraftChoices, Refused } from '../src/import/reports/completeRecord'
import type { ReadReport, ReportDraft } from '../src/import/reports/draft'
import { buildRefusal } from '../src/import/reports/recogniseReport'
import { MAX_REPORT_BYTES } from '../src/import/limits'
import type { FrameworksFile } from '../src/record/schema/frameworks'
import type { Authority, InspectionRecord } from '../src/record/schema/record'
import type { Existing } from './planFiles'
import { startReportReader } from './reportReader'

/** Reports that are read at the same time. */
const AT_ONCE = 2

export interface ReportOptions {
  frameworks: FrameworksFile
  /** The authorities that a report may be about. */
  authorities: readonly Authority[]
  today: string
  /** The id of the authority of reports whose title does not say it. */
  council: string | undefined
}

/** Reads reports, each in a process that may die alone. The results are in the order of the files. */
export async function readReports(
  files: readonly string[],
  { frameworks, authorities }: ReportOptions,
  onProgress: (done: number, total: number) => void,
): Promise<ReadReport[]> {
  const known = authorities.map(({ id, name, council }) => ({ id, name, otherNames: [council] }))
  const results: ReadReport[] = []
  let [next, done] = [0, 0]
  const readOn = async () => {
    const reader = startReportReader({ frameworks, authorities: known })
    try {
      for (let at = next++; at < files.length; at = next++) {
        const file = files[at] ?? ''
        const name = basename(file)
        results[at] =
          statSync(file).size > MAX_REPORT_BYTES
            ? { ok: false, refusal: buildRefusal(name, 'too-large') }
            : await reader.read({ name, bytes: new Uint8Array(readFileSync(file)) })
        onProgress(++done, files.length)
      }
    } finally {
      // A process that is left would keep the command from ending.
      await reader.close()
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, readOn))
  return results
}

export interface Completed {
  /** Records that no person has worked on. */
  records: InspectionRecord[]
  /** Records of a person whose gaps were filled. */
  byHand: InspectionRecord[]
  words: ReportWords
  /** Whether a report was refused, or a grade is not known. */
  isIncomplete: boolean
}

/** Whether reports gave a record something. */
export const isFromReports = ({ sources }: InspectionRecord) =>
  sources.some(({ readFrom }) => readFrom !== undefined)

/**
 * Whose report it is. --council answers only where the title may name that council, or for a single report whose
 * title names none: another council's report is never taken for it.
 */
function findCouncil(
  { authority }: ReportDraft,
  { council }: ReportOptions,
  reports: number,
): string | undefined {
  if (authority.state === 'matched') return authority.id
  const { candidates } = authority
  const isMeant = candidates.length === 0 ? reports === 1 : candidates.includes(council ?? '')
  return isMeant ? council : undefined
}

/**
 * Completes the records that the reports are about. A record that a program made from reports before is kept
 * and completed.
 */
export function completeRecords(
  made: readonly InspectionRecord[],
  reports: readonly ReadReport[],
  existing: Existing,
  options: ReportOptions,
): Completed {
  const drafts = reports.flatMap((report) => (report.ok ? [report.draft] : []))
  const idOf = (draft: ReportDraft) => findCouncil(draft, options, reports.length) ?? ''
  const byId = new Map(made.map((record) => [record.authority.id, record]))
  const records: InspectionRecord[] = []
  const byHand: InspectionRecord[] = []
  const read: string[] = []
  const checks: string[] = []
  const differences: string[] = []
  const refused: Pick<Refused, 'name' | 'sentence'>[] = reports.flatMap((report) =>
    report.ok ? [] : [report.refusal],
  )
  /** Quotations follow a fixed rule, since nobody picks them in a terminal; a person's record gets none. */
  const choose = (draft: ReportDraft, authority: string, mayQuote: boolean): DraftChoices => {
    const framework = options.frameworks.frameworks.find(({ id }) => id === draft.framework)
    const quotes = framework === undefined || !mayQuote ? [] : suggestQuotes(draft, framework)
    return { quotes, ...(authority !== '' && { authority }) }
  }
  for (const id of new Set(drafts.map(idOf))) {
    const own = drafts.filter((draft) => idOf(draft) === id)
    const list = byId.get(id)
    const hand = existing.written.get(id)
    const before = existing.imported.get(id)
    const kept = list === undefined || (before && isFromReports(before)) ? before : undefined
    const result = completeRecord({
      ...options,
      record: hand ?? kept,
      byHand: hand !== undefined,
      imported: hand === undefined ? list : undefined,
      drafts: own,
      choices: Object.fromEntries(
        own.map((draft) => [draft.provenance.sha256, choose(draft, id, hand === undefined)]),
      ),
    })
    for (const { name, kind, sentence, candidates } of result.refused) {
      const ids = candidates.map((one) => one.id).join(' or ')
      const todo = ids === '' ? 'Name it: --council ID.' : `Name it: --council ${ids}.`
      refused.push({ name, sentence: kind === 'authority' ? `${sentence} ${todo}` : sentence })
    }
    for (const [lines, more] of [
      [read, result.added],
      [checks, result.checks],
      [differences, result.differences],
    ] as const)
      lines.push(...more.map((words) => `${id}: ${words}`))
    if (result.record === undefined || result.refused.length === own.length) continue
    if (hand === undefined) records.push(result.record)
    else if (result.added.length > 0) byHand.push(result.record)
  }
  const hasGap = drafts.some(({ judgements }) =>
    judgements.some(({ state }) => state === 'disputed' || state === 'not-found'),
  )
  return {
    records,
    byHand,
    words: {
      counts:
        reports.length === 0
          ? []
          : [`Reports: ${reports.length - refused.length} taken, ${refused.length} refused`],
      parts: [
        { heading: 'Added to records:', lines: read },
        {
          heading: 'Differences (the first is displayed, both are in the record):',
          lines: differences,
        },
        { heading: 'To check (in the record as unchecked):', lines: checks },
        { heading: 'Refused:', lines: refused.map(({ name, sentence }) => `${name}: ${sentence}`) },
      ],
    },
    isIncomplete: refused.length > 0 || hasGap,
  }
}
