import { describeGradeOrAbsence, formatBeside } from '../../cards/gradeOrAbsenceWords'
import type { RecordIndex } from '../../record/recordIndex'
import { formatGradeHeading, isIncomplete } from '../../record/incomplete'
import type { BoardRow } from '../../record/views/board/board'
import {
  gradedJudgement,
  type GradeOrAbsence,
  type GradeOrAbsenceAt,
} from '../../record/views/history'
import { formatList } from '../../record/wording'
import { stackBlocks, textBlock, type Block } from './blocks'
import { absenceBlock, badgeBlock, boxBlock, BOX_ROOM, NOTE, widthOfBadge } from './grades'
import { gridBlock, GUTTER, type GridCell } from './grid'

const HEAD = { size: 14, bold: true, colour: 'ink-quiet' } as const
const SUBJECT = { size: 16, bold: true } as const
const SUBJECTS = 236

interface SummaryRow {
  subject: string
  gradeOrAbsence: GradeOrAbsence
  /** Over how many rows its joint grade stands; 0 below the first of them. */
  rows: number
  stands: boolean
  notes: (string | undefined)[]
}

/** Rows of one grade each: what it is of, the grade in its box or why there is none, and notes. */
function drawRows(
  heads: readonly [string, string, string],
  rows: readonly SummaryRow[],
  index: RecordIndex,
  width: number,
): Block {
  const badge = widthOfBadge(index.vocabulary.grades)
  const grades = badge + BOX_ROOM + GUTTER
  const widths = [SUBJECTS, grades, width - SUBJECTS - grades]
  const room = (widths[2] ?? 0) - GUTTER
  const cells = rows.flatMap(
    ({ subject, gradeOrAbsence, rows: span, stands, notes }, row): GridCell[] => {
      const name = { block: textBlock(subject, SUBJECTS - GUTTER, SUBJECT), row, column: 0 }
      if (span === 0) return [name]
      const judgement = gradedJudgement(gradeOrAbsence)
      const { words, note } = describeGradeOrAbsence(gradeOrAbsence)
      const beside = (first: string | undefined, left = room) =>
        stackBlocks(
          [first, ...notes].flatMap((text) =>
            text === undefined ? [] : [textBlock(text, left, NOTE)],
          ),
          2,
        )
      if (judgement === undefined || (gradeOrAbsence.kind === 'graded-jointly' && span === 1)) {
        // Not in a box, which would be read as this area's own.
        const why = absenceBlock(note === undefined ? words : `${words} (${note})`, grades + room)
        return [
          name,
          { block: stackBlocks([why, beside(undefined, grades + room)], 2), row, column: 1 },
        ]
      }
      const areas = formatList(judgement.areas.map((area) => area.inSentence))
      const box = badgeBlock(judgement.grade, stands, badge)
      return [
        name,
        { block: span > 1 ? boxBlock(box) : box, ...{ row, rows: span, column: 1 } },
        {
          block: beside(span > 1 ? `one joint grade for ${areas}` : note),
          ...{ row: span > 1 ? row : row, column: 2 },
        },
      ]
    },
  )
  return gridBlock({
    widths,
    head: heads.map((head, column) => textBlock(head, (widths[column] ?? 0) - GUTTER, HEAD)),
    rows: rows.length,
    cells,
  })
}

/** The latest grades of a record, or the grades of one inspection with the titles that its report prints. */
export function latestBlock(
  rows: readonly BoardRow[],
  index: RecordIndex,
  { only, width }: { only: boolean; width: number },
): Block {
  return drawRows(
    [
      'Judgement area',
      only ? 'Grade' : formatGradeHeading(index),
      only ? 'In the report' : 'Inspected',
    ],
    rows.map((row) => {
      const { area, latest, latestRows, stands } = row
      const printed = gradedJudgement(latest.gradeOrAbsence)?.printed
      return {
        subject: area.name,
        gradeOrAbsence: latest.gradeOrAbsence,
        ...{ rows: latestRows, stands },
        notes: [only ? printed && `“${printed}”` : latest.inspection.days, formatBeside(row)],
      }
    }),
    index,
    width,
  )
}

/** What each inspection said of one area, latest first. */
export function historyBlock(
  history: readonly GradeOrAbsenceAt[],
  index: RecordIndex,
  width: number,
): Block {
  return drawRows(
    ['Inspected', 'Grade', 'Framework'],
    history.map(({ inspection, gradeOrAbsence }) => ({
      subject: inspection.days,
      gradeOrAbsence,
      rows: 1,
      stands: inspection === index.inspections[0] && !isIncomplete(index),
      notes: [inspection.framework.name],
    })),
    index,
    width,
  )
}
