import { boundsOfKnownDate } from '../../record/dates'
import type { InspectionRecord } from '../../record/schema/record'
import { classifyArea, selectFamilyAreas } from '../england/classifyArea'
import type { Absence, ImportReport } from '../report'
import { FAMILY, type BuildContext } from './buildInspection'
import type { AuthorityDraft } from './drafts'
import type { FileSources } from './sources'

function countAbsences(
  records: readonly InspectionRecord[],
  { frameworks: file }: BuildContext,
): Record<Absence, number> {
  const counts = { 'graded-jointly': 0, 'not-judged': 0, 'not-known': 0 }
  const areas = selectFamilyAreas(file, FAMILY)
  const byId = new Map(file.frameworks.map((framework) => [framework.id, framework]))
  for (const inspection of records.flatMap(({ inspections }) => inspections)) {
    const framework = byId.get(inspection.framework)
    for (const area of framework === undefined ? [] : areas) {
      const standing = framework && classifyArea(inspection, framework, area)
      if (standing !== undefined && standing.kind !== 'graded') counts[standing.kind] += 1
    }
  }
  return counts
}

function countInspections(
  drafts: ReadonlyMap<string, AuthorityDraft>,
): ImportReport['inspections'] {
  const all = [...drafts.values()].flatMap(({ inspections }) => [...inspections.values()])
  return {
    total: all.length,
    official: all.filter(({ official }) => official.length > 0).length,
    both: all.filter(({ official, overview }) => official.length > 0 && overview).length,
    onlyOverview: all.filter(({ official }) => official.length === 0).length,
  }
}

/** The account of an import: what was taken, where sources differ, and everything that was not taken. */
export function summarise(
  records: readonly InspectionRecord[],
  drafts: ReadonlyMap<string, AuthorityDraft>,
  sources: FileSources,
  context: BuildContext,
): ImportReport {
  const { refused, unmatched, notices, words } = context.remarks
  const abolished = records.filter(({ authority }) => authority.abolished !== undefined).length
  return {
    files: [...sources].map(([name, { title = '', published }]) => ({
      name,
      title,
      published: boundsOfKnownDate(published)?.last,
    })),
    authorities: { current: records.length - abolished, abolished },
    inspections: countInspections(drafts),
    visits: records.reduce((sum, record) => sum + record.visits.length, 0),
    absences: countAbsences(records, context),
    words,
    disagreements: context.disagreements,
    refused,
    unmatched,
    notices,
  }
}
