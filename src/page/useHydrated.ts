import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const yes = () => true
const no = () => false

/** False at build time and while the built page comes alive, true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, yes, no)
}
