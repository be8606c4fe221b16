import type { Address } from '../../reading/address'

/** A choice held in memory, as a query string: the address bar is the host's. */
export interface HeldAddress extends Address {
  /** Takes what the host says, and does not tell it back. Nothing, or an empty text, clears. */
  set: (name: string, value: string | null) => void
  /** A link leads to a place of the element. */
  leadTo: (target: string) => void
}

/** The chosen area of a query string; nothing where none is chosen. */
function readArea(search: string): string | null {
  return new URLSearchParams(search).get('area')
}

/** An address of its own for one element; `chosen` hears of each area that its reader chooses. */
export function createHeldAddress(chosen: (area: string | null) => void): HeldAddress {
  const listeners = new Set<() => void>()
  let search = ''
  let target = ''
  const change = (next: string, place = '') => {
    if (next === search && place === target) return
    search = next
    target = place
    for (const listener of listeners) listener()
  }
  const changeByReader = (next: string) => {
    const before = readArea(search)
    change(next)
    const area = readArea(search)
    if (area !== before) chosen(area)
  }
  return {
    read: () => search,
    target: () => target,
    leadTo: (place) => {
      change(search, place)
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    push: changeByReader,
    replace: changeByReader,
    set: (name, value) => {
      const query = new URLSearchParams(search)
      if (value === null || value.trim() === '') query.delete(name)
      else query.set(name, value)
      const text = query.toString()
      change(text === '' ? '' : `?${text}`)
    },
  }
}
