import { useCallback, useMemo, useState, type KeyboardEvent } from 'react'
import { findNextStop, listStops, type Walk } from './walk'

interface Read {
  /** The key of the mark that is read. */
  key: string | undefined
  /** Where the arrow keys go on from. */
  stop: string | undefined
  /** True while the keys lead: the live chart's mark takes the focus. */
  focused: boolean
}

const NOTHING: Read = { key: undefined, stop: undefined, focused: false }

/** Which mark is read, by pointer, focus or arrow keys, and which one the Tab key reaches. */
export function useReading(walk: Walk) {
  const [read, setRead] = useState(NOTHING)
  const stops = useMemo(() => listStops(walk).map(({ row }) => row), [walk])
  const find = (key: string | undefined) => stops.find((row) => row.key === key)
  const readMark = useCallback((key: string, how: 'pointed' | 'chosen') => {
    setRead((before) =>
      before.key === key && (how === 'pointed' || before.stop === key)
        ? before
        : { ...before, key, stop: how === 'chosen' ? key : before.stop },
    )
  }, [])
  const walkOn = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.ctrlKey || event.metaKey) return false
    const from = find(read.key) ?? find(read.stop)
    const next = findNextStop(walk, from?.key, event.key)
    if (next === undefined) return false
    event.preventDefault()
    setRead({ key: next.row.key, stop: next.row.key, focused: true })
    return true
  }
  const leave = useCallback(() => {
    setRead((before) => ({ ...before, key: undefined, focused: false }))
  }, [])
  const blur = useCallback(() => {
    setRead((before) => (before.focused ? { ...before, focused: false } : before))
  }, [])
  return {
    row: find(read.key),
    stop: (find(read.stop) ?? stops[0])?.key,
    focused: read.focused,
    ...{ readMark, walkOn, leave, blur },
  }
}
