import { readTarget, type Address } from '../../reading/address'

/** An address that is held here and nowhere else: nothing of it can be shared, kept or sent. */
export function createHeldAddress(): Address {
  const listeners = new Set<() => void>()
  let search = ''
  let target = ''
  const change = (next: string, place = '') => {
    search = next
    target = place
    for (const listener of listeners) listener()
  }
  // Links to a place of the page still change the address bar.
  const follow = () => change(search, readTarget(window.location))
  return {
    read: () => search,
    target: () => target,
    subscribe: (changed) => {
      if (listeners.size === 0) window.addEventListener('hashchange', follow)
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        if (listeners.size === 0) window.removeEventListener('hashchange', follow)
      }
    },
    push: (next) => change(next),
    replace: (next) => change(next),
  }
}
