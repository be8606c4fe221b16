import { useSyncExternalStore } from 'react'
import { formatToday } from '../record/dates'
import { useHost } from './hostContext'

const neverChanges = () => () => undefined

/**
 * A value that only the browser knows. At build time and during hydration it is `built`, to match the built
 * HTML. `read` must return the same value each time.
 */
export function useBrowserValue<Value>(read: () => Value, built: Value): Value {
  return useSyncExternalStore(neverChanges, read, () => built)
}

/** False at build time and during hydration, then true. */
export function useHydrated(): boolean {
  return useBrowserValue(() => true, false)
}

/** The page's URL; an empty string at build time and during hydration. */
export function usePageAddress(): string {
  return useBrowserValue(() => window.location.href, '')
}

/**
 * Today as "2026-11-21" by the reader's clock; `undefined` at build time, during hydration and in a
 * snapshot.
 */
export function useToday(): string | undefined {
  const today = useBrowserValue<string | undefined>(formatToday, undefined)
  return useHost().isSnapshot === true ? undefined : today
}
