import { useSyncExternalStore } from 'react'
import { formatLocalDay } from '../record/dates'

const never = () => () => undefined
const readToday = () => formatLocalDay(new Date())
const notYet = () => undefined

/** Today as "2026-11-21" by the reader's clock; nothing at build time and while the page comes alive. */
export function useToday(): string | undefined {
  return useSyncExternalStore(never, readToday, notYet)
}
