import { useSyncExternalStore } from 'react'
import { formatToday } from '../record/dates'

const never = () => () => undefined
const notYet = () => undefined

/** Today as "2026-11-21" by the reader's clock; nothing at build time and while the page comes alive. */
export function useToday(): string | undefined {
  return useSyncExternalStore(never, formatToday, notYet)
}
