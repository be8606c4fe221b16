import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const read = () => window.location.href
const none = () => ''

/** The page's URL; an empty string at build time and during hydration. */
export function usePageAddress(): string {
  return useSyncExternalStore(never, read, none)
}
