import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const yes = () => true
const no = () => false

/** False at build time and during hydration, then true. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, yes, no)
}
