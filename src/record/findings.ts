import { buildCitations, type CitationView } from './citations'
import { compareJudgements, formatComparison } from './comparison'
import { buildAreaHistory, gradedJudgement } from './history'
import { isIncomplete } from './incomplete'
import type { InspectionView, JudgementView, RecordIndex } from './recordIndex'
import type { Finding } from './schema/evidence'
import type { Area } from './schema/frameworks'

export interface FindingView {
  finding: Finding
  /** The other areas that the finding is about too. */
  together: Area[]
  citations: CitationView[]
}

/** What one inspection found in an area. */
export interface FindingsAt {
  inspection: InspectionView
  strengths: FindingView[]
  weakSpots: FindingView[]
}

/** What inspectors found in an area, latest inspection first, strengths and weak spots alike. */
export function buildFindings(area: Area, index: RecordIndex): FindingsAt[] {
  return index.inspections
    .map((inspection) => {
      const views = index.record.findings
        .filter(
          (finding) =>
            finding.inspection === inspection.inspection.id && finding.areas.includes(area.id),
        )
        .map((finding) => ({
          finding,
          together: finding.areas.filter((id) => id !== area.id).map(index.vocabulary.area),
          citations: buildCitations(finding.citations, index),
        }))
      return {
        inspection,
        strengths: views.filter(({ finding }) => finding.kind === 'strength'),
        weakSpots: views.filter(({ finding }) => finding.kind === 'weak-spot'),
      }
    })
    .filter(({ strengths, weakSpots }) => strengths.length + weakSpots.length > 0)
}

/**
 * What may be said of an area's grades over time, latest first (rule 4): each grade with the
 * one before it and, where those two cannot be compared, with the last one that it can be. Nothing of
 * an incomplete record: an inspection may lie between two that were read (rule 19).
 */
export function listComparisons(area: Area, index: RecordIndex): string[] {
  if (isIncomplete(index)) return []
  const graded = buildAreaHistory(area, index).standings.flatMap(({ standing }) => {
    const judgement = gradedJudgement(standing)
    return judgement === undefined ? [] : [judgement]
  })
  return graded.flatMap((later, position) => {
    const [before, ...older] = graded.slice(position + 1)
    if (before === undefined) return []
    const canBeCompared = (earlier: JudgementView) =>
      compareJudgements(later, earlier).kind !== 'not-comparable'
    const instead = canBeCompared(before) ? undefined : older.find(canBeCompared)
    return [before, ...(instead === undefined ? [] : [instead])].map((earlier) =>
      formatComparison(later, earlier),
    )
  })
}
