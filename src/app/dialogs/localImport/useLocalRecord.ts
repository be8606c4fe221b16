import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { loadSections } from '../../sections'
import type { LocalRecord } from '../../recordContext'

/**
 * The id of the button that opens the dialog. It gets the focus when the reader returns to the
 * published record.
 */
export const IMPORT_BUTTON_ID = 'use-local-import'

/** The states of our history entries: Back leads from the reader's own record to the published one. */
const PUBLISHED = 'published record'
const LOCAL = 'own record'

function setHistoryState(method: 'pushState' | 'replaceState', state: string) {
  try {
    window.history[method](state, '')
  } catch {
    // Some sandboxed frames do not allow history changes. The banner's button still works.
  }
}

/**
 * A record from the reader's own file, in place of the published one. It is held only in memory: a
 * reload drops it, Back leaves it, and Forward shows it again while the page is open.
 */
export function useLocalRecord() {
  const [record, setRecord] = useState<LocalRecord>()
  const [count, setCount] = useState(0)
  const [isShown, setIsShown] = useState(false)
  const wasShown = useRef(false)
  useEffect(() => {
    if (wasShown.current && !isShown) document.getElementById(IMPORT_BUTTON_ID)?.focus()
    wasShown.current = isShown
  }, [isShown])
  useEffect(() => {
    const onPopState = ({ state }: PopStateEvent) => {
      if (state === PUBLISHED || state === LOCAL) setIsShown(state === LOCAL)
    }
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [])
  const show = useCallback(async (next: LocalRecord) => {
    await loadSections()
    if (!wasShown.current) {
      setHistoryState('replaceState', PUBLISHED)
      setHistoryState('pushState', LOCAL)
    }
    startTransition(() => {
      setRecord(next)
      setCount((before) => before + 1)
      setIsShown(true)
    })
  }, [])
  const leave = useCallback(() => {
    setHistoryState('replaceState', PUBLISHED)
    startTransition(() => {
      setRecord(undefined)
      setIsShown(false)
    })
  }, [])
  const local = isShown ? record : undefined
  // `pageKey` makes React render the page anew for each record.
  return { local, pageKey: local === undefined ? PUBLISHED : String(count), show, leave }
}
