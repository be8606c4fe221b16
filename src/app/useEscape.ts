import { useEffect, useRef, type RefObject } from 'react'

/** Calls `leave` when Escape is pressed inside the element, while `active`. */
export function useEscape<Target extends HTMLElement>(
  active: boolean,
  leave: () => void,
): RefObject<Target | null> {
  const target = useRef<Target>(null)
  useEffect(() => {
    const element = target.current
    if (element === null || !active) return
    const heed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
    }
    element.addEventListener('keydown', heed)
    return () => element.removeEventListener('keydown', heed)
  }, [active, leave])
  return target
}
