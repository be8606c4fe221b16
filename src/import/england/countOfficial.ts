import type { FrameworksFile } from '../../record/schema/frameworks'
import { findFramework, listStatements } from '../authorities/buildInspection'
import { settleGrades } from '../authorities/crossCheck'
import type { Drafts } from '../authorities/draft'
import type { FileSources } from '../authorities/sources'
import { startWarnings } from '../report'
import type { CountedAuthority } from './buildEngland'

/**
 * The inspections in Ofsted's list. Call it before other sources are matched, so that they are not counted.
 */
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
      // The record reads the same cells again and reports on them, so these warnings are thrown away.
      const context = { frameworks, sources, warnings: startWarnings() }
      const { judgements } = settleGrades(listStatements(draft, framework, context), framework)
      return [{ framework: framework.id, day: started, judgements }]
    }),
  }))
}
