import { dropHidden } from '../record/hiddenCharacters'
import { repairQuery } from './query'

/** Nobody searches for more; a link may ask for any length, and the page says what it searched for. */
const LONGEST_WORDS = 200

/**
 * A query string with its names repaired, whose searched words are fit to be shown: anybody may write a link, with characters
 * that turn round the words after them. All else in it stays as it is.
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

/** The page's query string as a store: read it, hear of changes, change it. */
export interface Address {
  /** "?area=care-leavers", or nothing. */
  read: () => string
  /** The id of the place that the address leads to, "action-2024-1"; nothing where it leads to none. */
  target: () => string
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

/** The place that an address leads to: what stands after its "#". */
function readTarget({ hash }: Pick<Location, 'hash'>): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

/**
 * The address bar as a store. Where the browser refuses to change the address (some
 * sandboxed frames do), the choice still holds: it is kept here. `keepsHistory` is false in
 * somebody else's page: Back is theirs, and must not walk through choices made in a frame.
 */
export function createAddress(host: Window, keepsHistory = true): Address {
  const listeners = new Set<() => void>()
  let search = cleanQuery(host.location.search)
  let target = readTarget(host.location)
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const change = (method: 'pushState' | 'replaceState', asked: string) => {
    const next = cleanQuery(asked)
    if (next === search) return
    search = next
    // Where a choice leads is no more what the link led to.
    target = ''
    try {
      host.history[method](null, '', next === '' ? withoutQuery(host.location) : next)
    } catch {
      // The address may not be changed here. What the reader chose still counts.
    }
    tell()
  }
  const readBrowser = () => {
    search = cleanQuery(host.location.search)
    target = readTarget(host.location)
    tell()
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
    push: (next) => {
      change(keepsHistory ? 'pushState' : 'replaceState', next)
    },
    replace: (next) => {
      change('replaceState', next)
    },
  }
}

/** A query string that is held in memory: the address bar is somebody else's, or nothing of it may be shared. */
export interface HeldAddress extends Address {
  /** Takes what the host says, without calling `chosen`. Nothing, or an empty text, clears. */
  set: (name: string, value: string | null) => void
  /** A link leads to a place. */
  leadTo: (target: string) => void
}

/** The chosen area of a query string; nothing where none is chosen. */
function readArea(search: string): string | null {
  return new URLSearchParams(search).get('area')
}

interface HeldAddressOptions {
  /** Called with each area that the reader chooses. */
  chosen?: (area: string | null) => void
  /** The window whose address bar links to a place still change. */
  host?: Window
}

/** A query string of its own, for an element or a record that is not published. */
export function createHeldAddress({ chosen, host }: HeldAddressOptions = {}): HeldAddress {
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
  const leadTo = (place: string) => {
    change(search, place)
  }
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
