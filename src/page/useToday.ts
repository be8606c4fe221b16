import { useSyncExternalStore } from 'react'

function readToday(): string {
  const now = new Date()
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${String(now.getFullYear())}-${month}-${String(now.getDate()).padStart(2, '0')}`
}

const never = () => () => undefined
const notYet = () => undefined

/** Today as "2026-11-21" by the reader's clock; nothing at build time and while the page comes alive. */
export function useToday(): string | undefined {
  return useSyncExternalStore(never, readToday, notYet)
}
