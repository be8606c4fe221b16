import { formatBeside, formatGradeOrAbsence } from '../../cards/gradeOrAbsenceWords'
import type { RecordIndex } from '../../record/recordIndex'
import { formatGradeHeading, isIncomplete } from '../../record/incomplete'
import type { BoardRow } from '../../record/views/board/board'
import {
  findJudgement,
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

function formatPart(gradeOrAbsence: GradeOrAbsence): string | undefined {
  return findJudgement(gradeOrAbsence)?.partOf === undefined ? undefined : 'sub-judgement'
}

function stackTexts(texts: readonly (string | undefined)[], width: number): Block {
  return stackBlocks(
    texts.flatMap((text) => (text === undefined ? [] : [textBlock(text, width, NOTE)])),
    2,
  )
}

/** Rows of one grade each: what it is of, the grade in its box or why there is none, and notes. */
function drawRows(
  heads: readonly [string, string, string],
  rows: readonly SummaryRow[],
  index: RecordIndex,
  width: number,
): Block {
  const grades = widthOfBadge(index.vocabulary.grades) + BOX_ROOM + GUTTER
  const widths = [SUBJECTS, grades, width - SUBJECTS - grades]
  const room = (widths[2] ?? 0) - GUTTER
  const cells = rows.flatMap((entry, row): GridCell[] => {
    const { gradeOrAbsence, rows: span } = entry
    const name = { block: textBlock(entry.subject, SUBJECTS - GUTTER, SUBJECT), row, column: 0 }
    const judgement = findJudgement(gradeOrAbsence)
    if (judgement === undefined || (gradeOrAbsence.kind === 'graded-jointly' && span === 1)) {
      // Not in a box, which would be read as this area's own.
      const why = absenceBlock(formatGradeOrAbsence(gradeOrAbsence), grades + room)
      const notes = stackTexts(entry.notes, grades + room)
      return [name, { block: stackBlocks([why, notes], 2), row, column: 1 }]
    }
    const names = formatList(judgement.areas.map((area) => area.inSentence))
    const joint = span === 1 ? undefined : `one joint grade for ${names}`
    const notes = { block: stackTexts([joint, ...entry.notes], room), row, column: 2 }
    if (span === 0) return [name, notes]
    const badge = badgeBlock(judgement, entry.stands, grades - BOX_ROOM - GUTTER)
    const grade = { block: span > 1 ? boxBlock(badge) : badge, row, rows: span, column: 1 }
    return [name, grade, notes]
  })
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
      const { area, latest, latestRows, isFromLatest, isCurrent } = row
      const printed = findJudgement(latest.gradeOrAbsence)?.printed
      return {
        subject: area.name,
        gradeOrAbsence: latest.gradeOrAbsence,
        ...{ rows: latestRows, stands: isCurrent },
        notes: [
          only ? printed && `“${printed}”` : latest.inspection.days,
          ...(isFromLatest ? [formatPart(latest.gradeOrAbsence)] : []),
          formatBeside(row),
        ],
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
      notes: [formatPart(gradeOrAbsence), inspection.framework.name],
    })),
    index,
    width,
  )
}
