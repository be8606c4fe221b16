import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { loadSections } from '../sections'
import type { OwnRecord } from '../recordContext'

/** The way in, which has the focus again when a reader comes back to the published record. */
export const WAY_IN_ID = 'use-own-data'

/** How entries of the browser's history are marked: Back leads from one's own record to the published one. */
const PUBLISHED = 'published record'
const OWN = 'own record'

function mark(method: 'pushState' | 'replaceState', as: string) {
  try {
    window.history[method](as, '')
  } catch {
    // Some sandboxed frames allow no history; the banner's button leads back all the same.
  }
}

/**
 * A record from the reader's own file, in place of the published one. It is held in memory alone:
 * a reload forgets it, Back leaves it, Forward brings it back as long as the page is there.
 */
export function useOwnRecord() {
  const [held, setHeld] = useState<OwnRecord>()
  const [turns, setTurns] = useState(0)
  const [isShown, setIsShown] = useState(false)
  const own = isShown ? held : undefined
  const wasShown = useRef(false)
  useEffect(() => {
    if (wasShown.current && !isShown) document.getElementById(WAY_IN_ID)?.focus()
    wasShown.current = isShown
  }, [isShown])
  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => {
      if (state === PUBLISHED || state === OWN) setIsShown(state === OWN)
    }
    window.addEventListener('popstate', follow)
    return () => {
      window.removeEventListener('popstate', follow)
    }
  }, [])
  const show = useCallback(async (record: OwnRecord) => {
    await loadSections()
    if (!wasShown.current) {
      mark('replaceState', PUBLISHED)
      mark('pushState', OWN)
    }
    startTransition(() => {
      setHeld(record)
      setTurns((count) => count + 1)
      setIsShown(true)
    })
  }, [])
  const leave = useCallback(() => {
    mark('replaceState', PUBLISHED)
    startTransition(() => {
      setHeld(undefined)
      setIsShown(false)
    })
  }, [])
  // The page is drawn anew for every record that is shown.
  return { own, turn: own === undefined ? PUBLISHED : String(turns), show, leave }
}
