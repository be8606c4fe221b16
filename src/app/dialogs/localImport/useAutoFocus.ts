import { useEffect, useRef } from 'react'

/**
 * A ref for an element that takes the focus when it is first rendered, because it replaces the one
 * that had it.
 */
export function useAutoFocus<Part extends HTMLElement>() {
  const part = useRef<Part>(null)
  useEffect(() => part.current?.focus(), [])
  return part
}
