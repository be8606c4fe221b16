import { useSyncExternalStore } from 'react'
import { formatLocalDay } from '../record/dates'
import { useHost } from './hostContext'

const never = () => () => undefined
const readToday = () => formatLocalDay(new Date())
const notYet = () => undefined

/** Today as "2026-11-21" by the reader's clock; nothing at build time, while the page hydrates, and in a snapshot. */
export function useToday(): string | undefined {
  const today = useSyncExternalStore(never, readToday, notYet)
  return useHost().dated === true ? undefined : today
}
