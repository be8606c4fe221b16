import { useEffect, useState } from 'react'

/** Long enough that typing a number does not load a frame for each digit. */
const PAUSE_MS = 350

/** A value once it has stood still for a moment. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const pause = setTimeout(() => {
      setSettled(value)
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
    }
  }, [value])
  return settled
}
