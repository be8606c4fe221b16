import { useSyncExternalStore } from 'react'
import { buildFilterRules } from '../../record/areas'
import { AREA_RULES_ID, useLateRules } from '../parts/useLateRules'

export interface AreaRulesProps {
  areas: readonly { id: string }[]
}

const never = () => () => undefined
const readBuilt = () => document.getElementById(AREA_RULES_ID)?.textContent ?? ''

/** Keeps the rules of the choice of area those of the record on screen. Draws nothing. */
export function AreaRules({ areas }: AreaRulesProps) {
  const rules = buildFilterRules(areas)
  const built = useSyncExternalStore(never, readBuilt, () => rules)
  // Those of the record that the page was built with do no harm to another one's.
  useLateRules(built === rules ? '' : rules)
  return null
}
