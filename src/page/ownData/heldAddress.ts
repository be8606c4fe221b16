import type { Address } from '../../reading/address'

/** An address that is held here and nowhere else: nothing of it can be shared, kept or sent. */
export function createHeldAddress(): Address {
  const listeners = new Set<() => void>()
  let search = ''
  const change = (next: string) => {
    search = next
    for (const listener of listeners) listener()
  }
  return {
    read: () => search,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    push: change,
    replace: change,
  }
}
