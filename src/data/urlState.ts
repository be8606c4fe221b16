import { dropHidden } from '../record/hiddenCharacters'
import { repairQuery } from './query'

/** The most characters of search words: a link may contain a text of any length, and the page shows it. */
const MAX_SEARCH_LENGTH = 200

/**
 * Repairs parameter names and cleans the search words, which the page shows: anybody can write a link, with
 * characters that reverse the text after them. The rest of the query string is unchanged.
 */
export function cleanQuery(original: string): string {
  const search = repairQuery(original)
  const query = new URLSearchParams(search)
  const words = query.get('q') ?? ''
  const clean = dropHidden(words.slice(0, MAX_SEARCH_LENGTH))
  if (clean === words) return search
  query.set('q', clean)
  return `?${query.toString()}`
}

/** The page's query string as a store: read it, subscribe to changes, change it. */
export interface UrlState {
  /** "?area=care-leavers", or an empty string. */
  read: () => string
  /** The id in the URL's hash, "action-2024-1"; empty if there is none. */
  target: () => string
  /**
   * Calls back after every change, by the page or by the browser (Back, Forward). Returns the function to
   * unsubscribe.
   */
  subscribe: (changed: () => void) => () => void
  /** Adds a history entry, which Back undoes. */
  push: (search: string) => void
  /** Changes the current history entry: one more letter of a search. */
  replace: (search: string) => void
}

/**
 * The URL without query string and hash. Always absolute: a path may start with two slashes, which on its own
 * would name another host.
 */
export function withoutQuery({ href }: Pick<Location, 'href'>): string {
  return href.replace(/[?#].*$/su, '')
}

/** The decoded hash of a URL, without "#"; empty if it is not valid. */
function readTarget({ hash }: Pick<Location, 'hash'>): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

/** The listeners of a store. While there are any, `onEvent` is called at each of the window's events. */
function createListeners(host: Window | undefined, events: readonly string[], onEvent: () => void) {
  const listeners = new Set<() => void>()
  return {
    notify: () => {
      for (const listener of listeners) listener()
    },
    subscribe: (changed: () => void) => {
      if (listeners.size === 0) for (const event of events) host?.addEventListener(event, onEvent)
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        if (listeners.size > 0) return
        for (const event of events) host?.removeEventListener(event, onEvent)
      }
    },
  }
}

/**
 * The address bar as a store. If the browser refuses to change the URL (some sandboxed frames do), the choice
 * is kept in memory. `keepsHistory` is false in another site's page: Back belongs to that page and must not
 * step through choices made in the frame.
 */
export function createUrlState(host: Window, keepsHistory = true): UrlState {
  let search = cleanQuery(host.location.search)
  let target = readTarget(host.location)
  const { notify, subscribe } = createListeners(host, ['popstate', 'hashchange'], () => {
    search = cleanQuery(host.location.search)
    target = readTarget(host.location)
    notify()
  })
  const change = (method: 'pushState' | 'replaceState', query: string) => {
    const next = cleanQuery(query)
    if (next === search) return
    search = next
    // After a choice, the link's target no longer applies.
    target = ''
    try {
      host.history[method](null, '', next === '' ? withoutQuery(host.location) : next)
    } catch {
      // The URL cannot be changed here. The reader's choice still applies.
    }
    notify()
  }
  return {
    read: () => search,
    target: () => target,
    subscribe,
    push: (next) => change(keepsHistory ? 'pushState' : 'replaceState', next),
    replace: (next) => change('replaceState', next),
  }
}

/** A query string in memory. */
export interface MemoryUrlState extends UrlState {
  /** Sets a value for the host page, without calling `onAreaChange`. null or an empty text removes it. */
  set: (name: string, value: string | null) => void
  /** Sets the target, when a link is followed. */
  setTarget: (target: string) => void
}

/** The chosen area in a query string; null if there is none. */
function readArea(search: string): string | null {
  return new URLSearchParams(search).get('area')
}

interface MemoryUrlStateOptions {
  /** Called with every area that the reader chooses. */
  onAreaChange?: (area: string | null) => void
  /** The window whose hash changes set the target. */
  host?: Window
}

/**
 * A query string in memory: for an element, since the address bar belongs to its host page, or for an unpublished
 * record, which must not be shared by URL.
 */
export function createMemoryUrlState({
  onAreaChange,
  host,
}: MemoryUrlStateOptions = {}): MemoryUrlState {
  let search = ''
  let target = ''
  const { notify, subscribe } = createListeners(host, ['hashchange'], () => {
    if (host !== undefined) setTarget(readTarget(host.location))
  })
  const change = (next: string, nextTarget = '') => {
    if (next === search && nextTarget === target) return
    search = next
    target = nextTarget
    notify()
  }
  const changeByReader = (next: string) => {
    const before = readArea(search)
    change(next)
    const area = readArea(search)
    if (area !== before) onAreaChange?.(area)
  }
  const setTarget = (next: string) => change(search, next)
  return {
    read: () => search,
    target: () => target,
    setTarget,
    subscribe,
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
