import { useEffect, useRef } from 'react'

/** For the part that takes the place of what had the focus: it has the focus once it is there. */
export function useFocusAtFirst<Part extends HTMLElement>() {
  const part = useRef<Part>(null)
  useEffect(() => {
    part.current?.focus()
  }, [])
  return part
}
