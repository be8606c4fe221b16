import { dropHidden } from '../record/hiddenCharacters'
import { repairQuery } from './query'

/** Nobody searches for more, but a link may contain a text of any length, and the page shows it. */
const LONGEST_WORDS = 200

/**
 * Repairs parameter names and cleans the search words, which the page shows: anybody can write a link, with
 * characters that reverse the text after them. The rest of the query string is unchanged.
 */
export function cleanQuery(asked: string): string {
  const search = repairQuery(asked)
  const query = new URLSearchParams(search)
  const words = query.get('q') ?? ''
  const clean = dropHidden(words.slice(0, LONGEST_WORDS))
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

/**
 * The address bar as a store. If the browser refuses to change the URL (some sandboxed frames do), the choice
 * is kept in memory. `keepsHistory` is false in another site's page: Back belongs to that page and must not
 * step through choices made in the frame.
 */
export function createUrlState(host: Window, keepsHistory = true): UrlState {
  const listeners = new Set<() => void>()
  let search = cleanQuery(host.location.search)
  let target = readTarget(host.location)
  const notify = () => {
    for (const listener of listeners) listener()
  }
  const change = (method: 'pushState' | 'replaceState', asked: string) => {
    const next = cleanQuery(asked)
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
  const readBrowser = () => {
    search = cleanQuery(host.location.search)
    target = readTarget(host.location)
    notify()
  }
  const events = ['popstate', 'hashchange']
  return {
    read: () => search,
    target: () => target,
    subscribe: (changed) => {
      if (listeners.size === 0)
        for (const event of events) host.addEventListener(event, readBrowser)
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        if (listeners.size === 0)
          for (const event of events) host.removeEventListener(event, readBrowser)
      }
    },
    push: (next) => change(keepsHistory ? 'pushState' : 'replaceState', next),
    replace: (next) => change('replaceState', next),
  }
}

/**
 * A query string in memory, for when the address bar belongs to another page or nothing may be shared by URL.
 */
export interface MemoryUrlState extends UrlState {
  /** Sets a value for the host page, without calling `chosen`. null or an empty text removes it. */
  set: (name: string, value: string | null) => void
  /** Sets the target of a followed link. */
  leadTo: (target: string) => void
}

/** The chosen area in a query string; null if there is none. */
function readArea(search: string): string | null {
  return new URLSearchParams(search).get('area')
}

interface MemoryUrlStateOptions {
  /** Called with every area that the reader chooses. */
  chosen?: (area: string | null) => void
  /** The window whose hash changes set the target. */
  host?: Window
}

/** A query string in memory, for an element or for an unpublished record. */
export function createMemoryUrlState({ chosen, host }: MemoryUrlStateOptions = {}): MemoryUrlState {
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
    if (area !== before) chosen?.(area)
  }
  const leadTo = (place: string) => change(search, place)
  const follow = () => {
    if (host !== undefined) leadTo(readTarget(host.location))
  }
  return {
    read: () => search,
    target: () => target,
    leadTo,
    subscribe: (changed) => {
      if (listeners.size === 0) host?.addEventListener('hashchange', follow)
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        if (listeners.size === 0) host?.removeEventListener('hashchange', follow)
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
