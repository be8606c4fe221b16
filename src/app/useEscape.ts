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
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [active, leave])
  return target
}
