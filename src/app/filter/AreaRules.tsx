import { useSyncExternalStore } from 'react'
import { buildFilterRules } from '../../record/areas'
import { AREA_RULES_ID, useInjectedStyles } from '../components/useInjectedStyles'

export interface AreaRulesProps {
  areas: readonly { id: string }[]
}

const never = () => () => undefined
const readBuilt = () => document.getElementById(AREA_RULES_ID)?.textContent ?? ''

/** Adds the rules that filter by the areas of the record on screen. Renders nothing. */
export function AreaRules({ areas }: AreaRulesProps) {
  const rules = buildFilterRules(areas)
  const built = useSyncExternalStore(never, readBuilt, () => rules)
  // The rules of the built record do no harm to another record.
  useInjectedStyles(built === rules ? '' : rules)
  return null
}
