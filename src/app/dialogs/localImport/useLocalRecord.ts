import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { loadSections } from '../../sections'
import type { LocalRecord } from '../../recordContext'

/**
 * The id of the button that opens the dialog. It gets the focus when the reader returns to the
 * published record.
 */
export const IMPORT_BUTTON_ID = 'use-local-import'

/** The state of our history entries: Back leads from the reader's own record to the published one. */
const PUBLISHED = 'published record'
const OWN = 'own record'

function mark(method: 'pushState' | 'replaceState', as: string) {
  try {
    window.history[method](as, '')
  } catch {
    // Some sandboxed frames do not allow history changes. The banner's button still works.
  }
}

/**
 * A record from the reader's own file, in place of the published one. It is held only in memory: a
 * reload drops it, Back leaves it, and Forward shows it again while the page is open.
 */
export function useLocalRecord() {
  const [held, setHeld] = useState<LocalRecord>()
  const [turns, setTurns] = useState(0)
  const [isShown, setIsShown] = useState(false)
  const own = isShown ? held : undefined
  const wasShown = useRef(false)
  useEffect(() => {
    if (wasShown.current && !isShown) document.getElementById(IMPORT_BUTTON_ID)?.focus()
    wasShown.current = isShown
  }, [isShown])
  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => {
      if (state === PUBLISHED || state === OWN) setIsShown(state === OWN)
    }
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const show = useCallback(async (record: LocalRecord) => {
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
  // `turn` is a key, so that the page is rendered anew for each record.
  return { own, turn: own === undefined ? PUBLISHED : String(turns), show, leave }
}
