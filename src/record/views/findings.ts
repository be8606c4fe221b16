import { buildCitations, type CitationView } from '../citations'
import { compareJudgements, formatComparison } from '../comparison'
import { isIncomplete } from '../incomplete'
import type { InspectionView, JudgementView, RecordIndex } from '../recordIndex'
import type { Finding } from '../schema/evidence'
import type { Area } from '../schema/frameworks'
import { formatCitationLabels, listBoardJudgements, type JudgementRow } from './board/rows'
import { buildAreaHistory, findJudgement } from './history'

export interface FindingView {
  finding: Finding
  /** The other areas that the finding covers. */
  together: Area[]
  citations: CitationView[]
}

/** What one inspection said of an area: its judgement or why there is none, and what it found. */
export interface AreaFindings {
  inspection: InspectionView
  judgement: JudgementRow | undefined
  absence: string | undefined
  strengths: FindingView[]
  weakSpots: FindingView[]
}

/** What each inspection said of an area, latest first. */
export function buildAreaFindings(area: Area, index: RecordIndex): AreaFindings[] {
  const judgements = listBoardJudgements(index).filter(({ areas }) =>
    areas.some(({ id }) => id === area.id),
  )
  return buildAreaHistory(area, index).gradesOrAbsences.map(({ inspection, gradeOrAbsence }) => {
    const { id } = inspection.inspection
    const judgement = judgements.find((row) => row.inspection === id)
    const findings = index.record.findings
      .filter((finding) => finding.inspection === id && finding.areas.includes(area.id))
      .map((finding) => ({
        finding,
        together: finding.areas.filter((other) => other !== area.id).map(index.vocabulary.area),
        citations: buildCitations(finding.citations, index),
      }))
    return {
      inspection,
      judgement,
      absence:
        judgement === undefined && 'why' in gradeOrAbsence
          ? `No grade: ${gradeOrAbsence.why}.`
          : undefined,
      strengths: findings.filter(({ finding }) => finding.kind === 'strength'),
      weakSpots: findings.filter(({ finding }) => finding.kind === 'weak-spot'),
    }
  })
}

/** What was found in an area as text to share: one line for each grade and each finding, with its sources. */
export function formatAreaFindings(area: Area, findings: readonly AreaFindings[]): string {
  const lines = findings.flatMap(({ judgement, strengths, weakSpots }) => [
    ...(judgement === undefined ? [] : [judgement.sentence]),
    ...[...strengths, ...weakSpots].map(({ finding, citations }) => {
      const kind = finding.kind === 'strength' ? 'Strength' : 'Weaker'
      return `${kind}: ${finding.text} (${formatCitationLabels(citations)})`
    }),
  ])
  return [`What inspectors found: ${area.inSentence}`, ...lines].join('\n')
}

/**
 * Sentences on an area's grades over time, latest first (rule 4): each grade compared with the one before it
 * and, if those cannot be compared, also with the last one that can. Empty for an incomplete record, because
 * an inspection between two others may be missing (rule 19).
 */
export function listComparisons(area: Area, index: RecordIndex): string[] {
  if (isIncomplete(index)) return []
  const judgements = buildAreaHistory(area, index).gradesOrAbsences.flatMap(
    ({ gradeOrAbsence }) => findJudgement(gradeOrAbsence) ?? [],
  )
  return judgements.flatMap((later, position) => {
    const [before, ...older] = judgements.slice(position + 1)
    if (before === undefined) return []
    const canBeCompared = (earlier: JudgementView) =>
      compareJudgements(later, earlier).kind !== 'not-comparable'
    const comparable = canBeCompared(before) ? undefined : older.find(canBeCompared)
    return [before, ...(comparable === undefined ? [] : [comparable])].map((earlier) =>
      formatComparison(later, earlier),
    )
  })
}
