import type { InspectionView, RecordIndex } from '../../recordIndex'
import type { Area } from '../../schema/frameworks'
import { buildFindings, type FindingsAt } from '../findings'
import { buildAreaHistory } from '../history'
import { formatCitationLabels, type JudgementRow } from './row'
import { listBoardFacts } from './rows'

/** What one inspection said of an area: its judgement or why there is none, and what it found. */
export interface AreaFindings extends Omit<FindingsAt, 'inspection'> {
  inspection: InspectionView
  judgement: JudgementRow | undefined
  absence: string | undefined
}

/** What each inspection said of an area, latest first. */
export function buildAreaFindings(area: Area, index: RecordIndex): AreaFindings[] {
  const found = buildFindings(area, index)
  const judgements = listBoardFacts(index).filter((row) => row.kind === 'judgement')
  return buildAreaHistory(area, index).gradesOrAbsences.map(({ inspection, gradeOrAbsence }) => {
    const at = found.find((entry) => entry.inspection === inspection)
    const judgement = judgements.find(
      (row) =>
        row.inspection === inspection.inspection.id && row.areas.some(({ id }) => id === area.id),
    )
    const why = 'why' in gradeOrAbsence ? gradeOrAbsence.why : undefined
    return {
      inspection,
      judgement,
      absence: judgement === undefined && why !== undefined ? `No grade: ${why}.` : undefined,
      strengths: at?.strengths ?? [],
      weakSpots: at?.weakSpots ?? [],
    }
  })
}

/** What was found in an area as text to share: one line for each grade and each finding, with its sources. */
export function formatAreaFindings(area: Area, found: readonly AreaFindings[]): string {
  const lines = found.flatMap(({ judgement, strengths, weakSpots }) => [
    ...(judgement === undefined ? [] : [judgement.sentence]),
    ...[...strengths, ...weakSpots].map(({ finding, citations }) => {
      const kind = finding.kind === 'strength' ? 'Strength' : 'Weaker'
      return `${kind}: ${finding.text} (${formatCitationLabels(citations)})`
    }),
  ])
  return [`What inspectors found: ${area.inSentence}`, ...lines].join('\n')
}
