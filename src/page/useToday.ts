import { useSyncExternalStore } from 'react'
import { useHost } from './hostContext'

function readToday(): string {
  const now = new Date()
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${String(now.getFullYear())}-${month}-${String(now.getDate()).padStart(2, '0')}`
}

const never = () => () => undefined
const notYet = () => undefined

/** Today as "2026-11-21" by the reader's clock; nothing at build time, while the page hydrates, and in a snapshot. */
export function useToday(): string | undefined {
  const today = useSyncExternalStore(never, readToday, notYet)
  return useHost().dated === true ? undefined : today
}
