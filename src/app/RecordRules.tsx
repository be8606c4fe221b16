import { useMemo } from 'react'
import { formatFilterRules } from '../record/areas'
import type { RecordIndex } from '../record/recordIndex'
import { buildBoard } from '../record/views/board/board'
import { buildBoardRules } from './board/boardRules'
import { useBrowserValue } from './browserValues'
import { RECORD_RULES_ID, useInjectedStyles } from './components/useInjectedStyles'

/** CSS made from a record: what a chosen area hides, and where the board's cells are placed. */
export function buildRecordRules(index: RecordIndex): string {
  return `${formatFilterRules(index.areas)}\n${buildBoardRules(buildBoard(index))}`
}

const readBuiltRules = () => document.getElementById(RECORD_RULES_ID)?.textContent ?? ''

/** Adds the CSS made from the record on screen. Renders nothing. */
export function RecordRules({ index }: { index: RecordIndex }) {
  const rules = useMemo(() => buildRecordRules(index), [index])
  const builtRules = useBrowserValue(readBuiltRules, rules)
  // The rules of the built record do no harm to another record.
  useInjectedStyles(builtRules === rules ? '' : rules)
  return null
}
