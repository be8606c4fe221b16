import type { FrameworksFile } from '../../record/schema/frameworks'
import { findFramework, listStatements } from '../authorities/buildInspection'
import { settleGrades } from '../authorities/crossCheck'
import type { Drafts } from '../authorities/draft'
import type { FileSources } from '../authorities/sources'
import { startRemarks } from '../report'
import type { CountedAuthority } from './buildEngland'

/** Inspections as Ofsted's list alone has them: to be called before any other source is matched. */
export function countOfficial(
  drafts: Drafts,
  frameworks: FrameworksFile,
  sources: FileSources,
): CountedAuthority[] {
  return [...drafts.authorities.values()].map(({ goneBy, inspections }) => ({
    isCurrent: goneBy === undefined,
    inspections: inspections.flatMap((draft) => {
      const { started } = draft
      const framework = findFramework(frameworks, started)
      if (framework === undefined) return []
      // The same cells are read again for the record, which is where remarks on them are kept.
      const context = { frameworks, sources, remarks: startRemarks() }
      const { judgements } = settleGrades(listStatements(draft, framework, context), framework)
      return [{ framework: framework.id, started, judgements }]
    }),
  }))
}
