import { checkRecord } from '../record/checks/checkRecord'
import { parseRecord } from '../record/parse'
import type { EnglandFile } from '../record/schema/england'
import type { FrameworksFile } from '../record/schema/frameworks'
import type { IndexFile, NeighboursFile } from '../record/schema/manyRecords'
import type { InspectionRecord } from '../record/schema/record'
import { buildIndex, buildNeighbours, groupByDfeCode } from './authorities/buildRelatedFiles'
import { FAMILY, type BuildContext } from './authorities/buildInspection'
import { buildRecord } from './authorities/buildRecord'
import { choosePages } from './authorities/choosePages'
import type { Drafts } from './authorities/draft'
import { gatherAuthorities } from './authorities/gatherAuthorities'
import { nameAuthorities, type KnownId } from './authorities/nameAuthorities'
import { describeFiles, listFileDays, type FileSources } from './authorities/sources'
import { listIncomplete, summarise } from './authorities/summarise'
import { buildEngland } from './england/buildEngland'
import { countOfficial } from './england/countOfficial'
import { readFiles, type ReadFiles } from './readFiles'
import type { GivenFile } from './recogniseFile'
import { cleanFileName } from './refusal'
import { ImportStopped, isTooMuch, startWarnings, type ImportReport } from './report'

export interface Imported {
  /** By id. All of them pass `checkRecord`. */
  records: InspectionRecord[]
  index: IndexFile
  /** By authority id; only authorities with neighbours in the lookup. */
  neighbours: Map<string, NeighboursFile>
  /** From Ofsted's newest list only; undefined without one. */
  england: EnglandFile | undefined
  report: ImportReport
}

export interface ImportOptions {
  /** Today, "2024-06-10". Anything dated later is refused. */
  today: string
  /** Import the rest even if too much of a file is refused or contradicted. */
  acceptRefused?: boolean
  /** Ids that authorities already have. */
  knownIds?: readonly KnownId[]
  /** Called after each authority: `done` of `total` have been built. */
  onProgress?: (done: number, total: number) => void
}

/** Builds the records. Those that fail the checks for hand-written records are refused with the reason. */
function buildRecords(
  { authorities }: Drafts,
  { lookup }: ReadFiles,
  context: BuildContext,
  { knownIds = [], onProgress }: ImportOptions,
): InspectionRecord[] {
  const drafts = [...authorities.values()]
  const ids = nameAuthorities(drafts, knownIds)
  const pages = choosePages(authorities, context.warnings)
  let done = 0
  const records = drafts.flatMap((draft) => {
    const built = buildRecord(draft, ids.get(draft) ?? '', pages.get(draft.key), lookup, context)
    const parsed = parseRecord(built)
    const faults = parsed.ok ? checkRecord(parsed.value, context.frameworks) : parsed.faults
    done += 1
    onProgress?.(done, drafts.length)
    const [fault] = faults
    if (parsed.ok && fault === undefined) return [parsed.value]
    const reason = `The record of ${draft.name} (${draft.gssCode}) would not pass the check: ${fault?.path ?? ''}: found ${fault?.found ?? ''}, expected ${fault?.expected ?? ''}.`
    context.warnings.refused.push({ file: [...context.sources.keys()][0] ?? '', reason })
    return []
  })
  return records.sort((a, b) => (a.authority.id < b.authority.id ? -1 : 1))
}

/**
 * England's counts from Ofsted's newest list. `markIncomplete` adds how many authorities may lack a grade.
 */
function countEngland(
  drafts: Drafts,
  { officials: [newest] }: ReadFiles,
  frameworks: FrameworksFile,
  sources: FileSources,
): EnglandFile | undefined {
  const source = newest && sources.get(newest.name)
  if (newest === undefined || source === undefined) return undefined
  const counted = countOfficial(drafts, frameworks, sources)
  return buildEngland(counted, frameworks, FAMILY, { asAt: newest.asAt, source })
}

/**
 * If so much of a file was contradicted that the import would have stopped without `acceptRefused`, its other
 * rows are not reliable either: all its records are marked incomplete.
 */
function distrust(
  records: InspectionRecord[],
  { shares }: ImportReport,
  { sources }: BuildContext,
): InspectionRecord[] {
  return shares.reduce((before, share) => {
    const { file, rows, contradicted } = share
    const source = sources.get(file)?.id
    if (!isTooMuch(contradicted, share)) return before
    return before.map((record) => {
      if (!record.sources.some(({ id }) => id === source)) return record
      const why = `Other rows contradict ${contradicted} of its ${rows} rows; it was imported anyway.`
      const part = { what: 'Some of the grades', where: file, why }
      return { ...record, incomplete: [...(record.incomplete ?? []), part] }
    })
  }, records)
}

/** Rule 19: how many authorities may lack their latest grade. */
function markIncomplete(
  england: EnglandFile | undefined,
  { authorities, refusedOfLists }: Drafts,
  { shares }: ImportReport,
  file: string | undefined,
): EnglandFile | undefined {
  const isDistrusted = shares.some(
    (share) => share.file === file && isTooMuch(share.contradicted, share),
  )
  const keys = isDistrusted ? [...authorities.keys()] : [...refusedOfLists]
  const current = keys.filter((key) => authorities.get(key)?.goneBy === undefined)
  if (england === undefined || current.length === 0) return england
  return { ...england, latest: { ...england.latest, incomplete: current.length } }
}

/**
 * Imports published files as records, one per authority. `files` may hold several of Ofsted's lists of
 * outcomes (each of another day), one Data to Insight overview and one lookup; they are recognised by
 * content. Throws `ImportRefusal` if a whole file is refused, and `ImportStopped`, with its report, if too
 * much of one is. Refused rows and values are in the report.
 */
export function importFiles(
  files: readonly GivenFile[],
  frameworks: FrameworksFile,
  options: ImportOptions,
): Imported {
  const { today } = options
  const warnings = startWarnings()
  const named = files.map(({ name, bytes }) => ({ name: cleanFileName(name), bytes }))
  const read = readFiles(named, today, warnings)
  const { officials, overview, lookup } = read
  const sources = describeFiles(officials, overview, lookup)
  let counted: EnglandFile | undefined
  const drafts = gatherAuthorities(read, warnings, (lists) => {
    counted = countEngland(lists, read, frameworks, sources)
  })
  const context: BuildContext = {
    frameworks,
    sources,
    warnings,
    disagreements: [],
    refuse: drafts.refuse,
    fileDays: listFileDays(officials, sources),
    today,
  }
  const built = buildRecords(drafts, read, context, options)
  const report = summarise(built, drafts, read, context)
  const lost = report.shares.find((share) => isTooMuch(share.refused, share))
  if (lost !== undefined && options.acceptRefused !== true) throw new ImportStopped(lost, report)
  const records = distrust(built, report, context)
  report.incomplete = listIncomplete(records)
  const england = markIncomplete(counted, drafts, report, officials[0]?.name)
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
    report,
  }
}
