import { buildCitations, type CitationView } from '../citations'
import { compareJudgements, formatComparison } from '../comparison'
import { buildAreaHistory, findJudgement } from './history'
import { isIncomplete } from '../incomplete'
import type { InspectionView, JudgementView, RecordIndex } from '../recordIndex'
import type { Finding } from '../schema/evidence'
import type { Area } from '../schema/frameworks'

export interface FindingView {
  finding: Finding
  /** The other areas that the finding covers. */
  together: Area[]
  citations: CitationView[]
}

/** What one inspection found in an area. */
export interface FindingsAt {
  inspection: InspectionView
  strengths: FindingView[]
  weakSpots: FindingView[]
}

/** Inspectors' findings in an area, strengths and weak spots, latest inspection first. */
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
 * Sentences on an area's grades over time, latest first (rule 4): each grade compared with the one before it
 * and, if those cannot be compared, also with the last one that can. Empty for an incomplete record, because
 * an inspection between two others may be missing (rule 19).
 */
export function listComparisons(area: Area, index: RecordIndex): string[] {
  if (isIncomplete(index)) return []
  const graded = buildAreaHistory(area, index).gradesOrAbsences.flatMap(({ gradeOrAbsence }) => {
    const judgement = findJudgement(gradeOrAbsence)
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
