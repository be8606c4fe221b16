import { useSyncExternalStore } from 'react'
import { formatToday } from '../record/dates'
import { useHost } from './hostContext'

const never = () => () => undefined
const notYet = () => undefined

/**
 * Today as "2026-11-21" by the reader's clock; `undefined` at build time, during hydration and in a
 * snapshot.
 */
export function useToday(): string | undefined {
  const today = useSyncExternalStore(never, formatToday, notYet)
  return useHost().isSnapshot === true ? undefined : today
}
