import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const read = () => window.location.href
const none = () => ''

/** The page's address, to be printed on paper; nothing at build time. */
export function usePageAddress(): string {
  return useSyncExternalStore(never, read, none)
}
