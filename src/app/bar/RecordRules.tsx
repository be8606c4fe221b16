import { useMemo, useSyncExternalStore } from 'react'
import type { RecordIndex } from '../../record/recordIndex'
import { buildRecordRules } from '../recordRules'
import { RECORD_RULES_ID, useInjectedStyles } from '../components/useInjectedStyles'

const never = () => () => undefined
const readBuilt = () => document.getElementById(RECORD_RULES_ID)?.textContent ?? ''

/** Adds the style rules made from the record on screen. Renders nothing. */
export function RecordRules({ index }: { index: RecordIndex }) {
  const rules = useMemo(() => buildRecordRules(index), [index])
  const built = useSyncExternalStore(never, readBuilt, () => rules)
  // The rules of the built record do no harm to another record.
  useInjectedStyles(built === rules ? '' : rules)
  return null
}
