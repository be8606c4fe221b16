import { parseCheckedRecord } from '../record/checks/checkRecord'
import { formatFirst } from '../record/faults'
import type { EnglandFile } from '../record/schema/england'
import type { FrameworksFile } from '../record/schema/frameworks'
import type { IndexFile, NeighboursFile } from '../record/schema/manyRecords'
import type { InspectionRecord } from '../record/schema/record'
import type { BuildContext } from './authorities/buildInspection'
import { buildRelatedFiles } from './authorities/buildRelatedFiles'
import { gatherAuthorities } from './authorities/gatherAuthorities'
import { buildSources } from './authorities/sources'
import { linkSuccessions } from './authorities/successions'
import { listIncomplete, buildReport } from './authorities/buildReport'
import { buildFacts, type FactsOptions } from './england/buildFacts'
import { buildRecords } from './england/buildRecords'
import { countEngland } from './england/countEngland'
import type { Facts } from './england/facts'
import { readFiles } from './readFiles'
import type { GivenFile } from './recogniseFile'
import { cleanFileName } from './refusal'
import { ImportStopped, isTooMuch, createWarnings, type ImportReport } from './report'

export interface Imported {
  /** What the lists say; the records are made from it. */
  facts: Facts
  /** By id. All of them pass `checkRecord`. */
  records: InspectionRecord[]
  index: IndexFile
  /** By authority id; only authorities with neighbours in the lookup. */
  neighbours: Map<string, NeighboursFile>
  /** From Ofsted's newest list only; undefined without one. */
  england: EnglandFile | undefined
  report: ImportReport
}

export interface ImportOptions extends FactsOptions {
  /** Today, "2024-06-10". Anything dated later is refused. */
  today: string
  /** Import the rest even if too much of a file is refused or contradicted. */
  acceptRefused?: boolean
}

/** Records that pass the checks for hand-written ones; the others are refused with the reason. */
function checkRecords(facts: Facts, today: string, context: BuildContext): InspectionRecord[] {
  return buildRecords(facts, context.frameworks, today).flatMap((built) => {
    const checked = parseCheckedRecord(built, context.frameworks)
    if (checked.ok) return [checked.value]
    const { name, gssCode = '' } = built.authority
    const reason = `The record of ${name} (${gssCode}) would not pass the check: ${formatFirst(checked.faults)}.`
    context.warnings.refused.push({ file: [...context.sources.keys()][0] ?? '', reason })
    return []
  })
}

/**
 * If so much of a file was contradicted that the import would have stopped without `acceptRefused`, its other
 * rows are not reliable either: all authorities in it are marked incomplete.
 */
function markUnreliable(facts: Facts, { shares }: ImportReport): Facts {
  const parts = shares.flatMap((share) => {
    const source = facts.sources.find(({ file }) => file === share.file)?.source.id
    if (source === undefined || !isTooMuch(share.contradicted, share)) return []
    const why = `Other rows contradict ${share.contradicted} of its ${share.rows} rows; it was imported anyway.`
    const facing = [
      ...facts.inspections.filter(({ places }) => places.some((place) => place.source === source)),
      ...facts.visits.filter(({ place }) => place.source === source),
    ]
    return [...new Set(facing.map(({ authority }) => authority))].map((authority) => {
      return { authority, what: 'Some of the grades', where: share.file, why, source }
    })
  })
  return parts.length === 0 ? facts : { ...facts, refused: [...facts.refused, ...parts] }
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
  const warnings = createWarnings()
  const named = files.map(({ name, bytes }) => ({ name: cleanFileName(name), bytes }))
  const read = readFiles(named, today, warnings)
  const sources = buildSources(read)
  const drafts = gatherAuthorities(read, frameworks, warnings)
  const { refuse } = drafts
  const context: BuildContext = { frameworks, sources, warnings, disagreements: [], refuse }
  const built = buildFacts(drafts, read, context, options)
  const report = buildReport(checkRecords(built, today, context), drafts, read, context)
  const lost = report.shares.find((share) => isTooMuch(share.refused, share))
  if (lost !== undefined && options.acceptRefused !== true) throw new ImportStopped(lost, report)
  const facts = markUnreliable(built, report)
  const records = linkSuccessions(
    checkRecords(facts, today, { ...context, warnings: createWarnings() }),
  )
  report.incomplete = listIncomplete(records)
  const england = countEngland(facts, frameworks)
  return { facts, records, ...buildRelatedFiles(records, england), england, report }
}
