import type { FrameworksFile } from '../../record/schema/frameworks'
import { findFramework } from '../authorities/buildInspection'
import type { AuthorityDraft } from '../authorities/drafts'
import { readGrades } from '../authorities/readGrades'
import { startRemarks } from '../report'
import type { CountedAuthority } from './buildEngland'

/** Inspections as Ofsted's list alone has them: to be called before any other source is matched. */
export function countOfficial(
  drafts: ReadonlyMap<string, AuthorityDraft>,
  frameworks: FrameworksFile,
): CountedAuthority[] {
  return [...drafts.values()].map(({ isGone, inspections }) => ({
    isCurrent: !isGone,
    inspections: [...inspections.values()].flatMap(({ started, official: [row] }) => {
      const framework = findFramework(frameworks, started)
      if (framework === undefined || row === undefined) return []
      const cells = { place: row.place, sourceName: '', source: '', grades: row.grades }
      // The same cells are read again for the record, which is where remarks on them are kept.
      const { judgements } = readGrades(cells, framework, frameworks, startRemarks())
      return [{ framework: framework.id, started, judgements }]
    }),
  }))
}
