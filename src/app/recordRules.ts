import { formatFilterRules } from '../record/areas'
import type { RecordIndex } from '../record/recordIndex'
import { buildBoard } from '../record/views/board/board'
import { buildBoardRules } from './board/boardRules'

/** CSS made from a record: what a chosen area hides, and where the board's cells stand. */
export function buildRecordRules(index: RecordIndex): string {
  return `${formatFilterRules(index.areas)}\n${buildBoardRules(buildBoard(index))}`
}
