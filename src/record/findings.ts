import { buildCitations, type CitationView } from './citations'
import { formatComparison } from './comparison'
import { buildAreaHistory, gradedJudgement } from './history'
import type { InspectionView, RecordIndex } from './recordIndex'
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

/** What may be said of an area's grades over time, latest pair first: one sentence a pair (rule 4). */
export function listComparisons(area: Area, index: RecordIndex): string[] {
  const graded = buildAreaHistory(area, index).standings.flatMap(({ standing }) => {
    const judgement = gradedJudgement(standing)
    return judgement === undefined ? [] : [judgement]
  })
  return graded.slice(0, -1).flatMap((later, position) => {
    const earlier = graded[position + 1]
    return earlier === undefined ? [] : [formatComparison(later, earlier)]
  })
}
