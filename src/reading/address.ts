import { cleanQuery } from './cleanQuery'

/** The page's query string as a store: read it, hear of changes, change it. */
export interface Address {
  /** "?area=care-leavers", or nothing. */
  read: () => string
  /** Calls back after every change, ours or the browser's (Back, Forward). Returns how to stop. */
  subscribe: (changed: () => void) => () => void
  /** A step that Back undoes. */
  push: (search: string) => void
  /** A change that Back passes over: one more letter of a search. */
  replace: (search: string) => void
}

/**
 * The address of a page without its query and place. Whole: a path may begin with two slashes, and
 * alone it would name another host.
 */
export function withoutQuery({ href }: Pick<Location, 'href'>): string {
  return href.replace(/[?#].*$/su, '')
}

/**
 * The address bar as a store. Where the browser refuses to change the address (some
 * sandboxed frames do), the choice still holds: it is kept here. `keepsHistory` is false in
 * somebody else's page: Back is theirs, and must not walk through choices made in a frame.
 */
export function createAddress(host: Window, keepsHistory = true): Address {
  const listeners = new Set<() => void>()
  let search = cleanQuery(host.location.search)
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const change = (method: 'pushState' | 'replaceState', asked: string) => {
    const next = cleanQuery(asked)
    if (next === search) return
    search = next
    try {
      host.history[method](null, '', next === '' ? withoutQuery(host.location) : next)
    } catch {
      // The address may not be changed here. What the reader chose still counts.
    }
    tell()
  }
  const readBrowser = () => {
    search = cleanQuery(host.location.search)
    tell()
  }
  return {
    read: () => search,
    subscribe: (changed) => {
      if (listeners.size === 0) host.addEventListener('popstate', readBrowser)
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        if (listeners.size === 0) host.removeEventListener('popstate', readBrowser)
      }
    },
    push: (next) => {
      change(keepsHistory ? 'pushState' : 'replaceState', next)
    },
    replace: (next) => {
      change('replaceState', next)
    },
  }
}
