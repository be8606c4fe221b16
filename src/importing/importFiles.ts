import { checkRecord } from '../record/checks/checkRecord'
import { parseRecord } from '../record/parse'
import type { EnglandFile } from '../record/schema/england'
import type { FrameworksFile } from '../record/schema/frameworks'
import type { IndexFile, NeighboursFile } from '../record/schema/manyRecords'
import type { InspectionRecord } from '../record/schema/record'
import { buildIndex, buildNeighbours, groupByDfeCode } from './authorities/buildCompanions'
import { FAMILY, type BuildContext } from './authorities/buildInspection'
import { buildRecord } from './authorities/buildRecord'
import { choosePages } from './authorities/choosePages'
import { gatherAuthorities, type AuthorityDraft } from './authorities/drafts'
import { matchOverview } from './authorities/matchOverview'
import { nameAuthorities } from './authorities/nameAuthorities'
import { describeFiles } from './authorities/sources'
import { summarise } from './authorities/summarise'
import { buildEngland } from './england/buildEngland'
import { countOfficial } from './england/countOfficial'
import { readFiles, type ReadFiles } from './readFiles'
import type { GivenFile } from './recogniseFile'
import { cleanFileName } from './refusal'
import { startRemarks, type ImportReport, type SourceDisagreement } from './report'

export interface Imported {
  /** By id. Every one passes `checkRecord`. */
  records: InspectionRecord[]
  index: IndexFile
  /** By the id of the authority; only of those whose neighbours the lookup gives. */
  neighbours: Map<string, NeighboursFile>
  /** From Ofsted's newest list alone; nothing without one. */
  england: EnglandFile | undefined
  report: ImportReport
}

export interface ImportOptions {
  /** Ids that authorities have already, by nine-character code. */
  knownIds?: ReadonlyMap<string, string>
  /** Told after each authority: `done` of `total` are built. */
  onProgress?: (done: number, total: number) => void
}

/** Records that pass the same checks as hand-written ones; the others are refused with the reason. */
function buildRecords(
  drafts: ReadonlyMap<string, AuthorityDraft>,
  { lookup }: ReadFiles,
  context: BuildContext,
  { knownIds = new Map(), onProgress }: ImportOptions,
): InspectionRecord[] {
  const ids = nameAuthorities(drafts.values(), knownIds)
  const pages = choosePages(drafts, context.remarks)
  let done = 0
  const records = [...drafts.values()].flatMap((draft) => {
    const { gssCode } = draft
    const built = buildRecord(draft, ids.get(gssCode) ?? '', pages.get(gssCode), lookup, context)
    const parsed = parseRecord(built)
    const faults = parsed.ok ? checkRecord(parsed.value, context.frameworks) : parsed.faults
    done += 1
    onProgress?.(done, drafts.size)
    const [fault] = faults
    if (parsed.ok && fault === undefined) return [parsed.value]
    const reason = `The record of ${draft.name} (${gssCode}) would not pass the check: ${fault?.path ?? ''}: found ${fault?.found ?? ''}, expected ${fault?.expected ?? ''}.`
    context.remarks.refused.push({ file: [...context.sources.keys()][0] ?? '', reason })
    return []
  })
  return records.sort((a, b) => (a.authority.id < b.authority.id ? -1 : 1))
}

/**
 * Published files to records: one per authority, keyed by code. `files` are Ofsted's lists of
 * outcomes (several years at most once each), at most one Data to Insight overview and at most one
 * lookup, told apart by what they hold. Throws `ImportRefusal` for a file that is refused whole;
 * what is wrong with single rows and values stands in the report.
 */
export function importFiles(
  files: readonly GivenFile[],
  frameworks: FrameworksFile,
  options: ImportOptions = {},
): Imported {
  const remarks = startRemarks()
  const named = files.map(({ name, bytes }) => ({ name: cleanFileName(name), bytes }))
  const read = readFiles(named, remarks)
  const { officials, overview, lookup } = read
  const sources = describeFiles(officials, overview, lookup)
  const drafts = gatherAuthorities(officials, lookup, remarks)
  const [newest] = officials
  const source = newest && sources.get(newest.name)
  const england =
    newest !== undefined && source !== undefined
      ? buildEngland(countOfficial(drafts, frameworks), frameworks, FAMILY, {
          asAt: newest.asAt,
          source,
        })
      : undefined
  matchOverview(overview?.rows ?? [], drafts, lookup, remarks)
  const disagreements: SourceDisagreement[] = []
  const context = { frameworks, sources, remarks, disagreements }
  const records = buildRecords(drafts, read, context, options)
  const byDfeCode = groupByDfeCode(records)
  const withNeighbours = records.filter(
    ({ authority }) => authority.statisticalNeighbours.length > 0,
  )
  const neighbours = new Map(
    withNeighbours.map((record) => [record.authority.id, buildNeighbours(record, byDfeCode)]),
  )
  return {
    records,
    index: buildIndex(records, {
      england: england !== undefined,
      neighbours: new Set(neighbours.keys()),
    }),
    neighbours,
    england,
    report: summarise(records, drafts, sources, context),
  }
}
