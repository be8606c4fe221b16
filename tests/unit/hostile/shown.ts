import { ReadingError, type ReadingProblem } from '../../../src/data/problems'
import { readRecordTexts } from '../../../src/data/readRecordTexts'
import type { RecordFile } from '../../../src/data/recordFile'
import type { Fault } from '../../../src/record/faults'
import type { JudgementView, RecordIndex } from '../../../src/record/recordIndex'
import { buildBoard } from '../../../src/record/views/board/board'
import { listBoardJudgements } from '../../../src/record/views/board/rows'
import { FRAMEWORKS } from './subjects'

/** What became of a file: shown, or refused with its problem. Anything else that is thrown is a crash. */
export type Outcome =
  { shown: RecordFile; problem: undefined } | { shown: undefined; problem: ReadingProblem }

/** The reader's day: no day of a made record lies after it. */
const TODAY = '2031-01-01'

/** Hands texts to the page as its server would. */
export function readAsPage(record: string, frameworks: string): Outcome {
  try {
    const texts = {
      record: { file: 'records/x.json', text: record },
      frameworks: { file: 'records/frameworks.json', text: frameworks },
      related: [],
    }
    const shown = readRecordTexts(texts, undefined, TODAY)
    return { shown, problem: undefined }
  } catch (error) {
    if (error instanceof ReadingError) return { shown: undefined, problem: error.problem }
    throw error
  }
}

const FRAMEWORKS_TEXT = JSON.stringify(FRAMEWORKS)

export function readRecordAsPage(record: unknown): Outcome {
  return readAsPage(JSON.stringify(record), FRAMEWORKS_TEXT)
}

export function faultsOf({ problem }: Outcome): readonly Fault[] {
  if (problem?.kind === 'refused' || problem?.kind === 'newer-format') return problem.faults
  return problem?.kind === 'not-json' ? [problem.fault] : []
}

/** What the model says of each area at each inspection, as the oracle puts it. */
function describe(area: string, started: string, judgement: JudgementView | undefined): string {
  const areas = judgement?.areas.map(({ id }) => id).join('+') ?? ''
  return `${area} ${started}: ${judgement?.grade.word ?? 'none'} ${areas}`
}

/** The grades of the board, area by area. */
export function listRatings(index: RecordIndex): string[] {
  return buildBoard(index).rows.flatMap(({ area, latest, earlier }) =>
    [latest, ...earlier].map(({ inspection, gradeOrAbsence }) =>
      describe(
        area.id,
        inspection.day,
        'judgement' in gradeOrAbsence ? gradeOrAbsence.judgement : undefined,
      ),
    ),
  )
}

/** The grades of the timeline: one line for each judgement, given or missing. */
export function listTimeline(index: RecordIndex): string[] {
  return listBoardJudgements(index).map(
    (row) =>
      `${row.areas.map(({ id }) => id).join('+')} ${index.inspection(row.inspection)?.day ?? ''}: ${row.grade?.word ?? 'none'}`,
  )
}
