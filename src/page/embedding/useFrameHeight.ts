import { useEffect, useState, type RefObject } from 'react'

/** What is known about the height of a frame's content, in CSS pixels. */
export type FrameHeight =
  { state: 'measuring' } | { state: 'measured'; height: number } | { state: 'unknown' }

/**
 * How long no new height may arrive before it counts as settled: a page posts one at first, and
 * another once the choice is applied.
 */
const QUIET_MS = 700
/** Give up if the frame has posted no height after this long. */
const PATIENCE_MS = 20_000
/** The largest height that our pages post, in CSS pixels. */
const HIGHEST = 60_000

/** The height in our page's message; `undefined` for any other message. */
function readToldHeight(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const told: unknown = Reflect.get(data, 'inspectionRecord')
  if (typeof told !== 'object' || told === null) return undefined
  const height: unknown = Reflect.get(told, 'height')
  return typeof height === 'number' && height > 0 && height <= HIGHEST ? height : undefined
}

/** Measures a page without script, which posts nothing; `undefined` if this page may not access it. */
function readStillHeight(frame: HTMLIFrameElement | null): number | undefined {
  const content = frame?.contentDocument?.getElementById('inspection-record')
  const height = content?.getBoundingClientRect().height ?? 0
  return height > 0 ? Math.ceil(height) : undefined
}

/**
 * Measures a frame's content: by its messages if it is `alive` (runs script), else directly. Calls
 * `tell` when the height has settled, whenever it changes, and when it cannot be measured. Returns
 * the latest height in CSS pixels, and a handler for the frame's load event.
 */
export function useFrameHeight(
  frame: RefObject<HTMLIFrameElement | null>,
  alive: boolean,
  tell: (height: FrameHeight) => void,
) {
  const [height, setHeight] = useState<number>()
  useEffect(() => {
    if (!alive) return
    let settling: ReturnType<typeof setTimeout> | undefined
    const patience = setTimeout(() => {
      tell({ state: 'unknown' })
    }, PATIENCE_MS)
    const heed = ({ source, data }: MessageEvent<unknown>) => {
      const told = source === frame.current?.contentWindow ? readToldHeight(data) : undefined
      if (told === undefined) return
      clearTimeout(patience)
      clearTimeout(settling)
      setHeight(told)
      settling = setTimeout(() => {
        tell({ state: 'measured', height: told })
      }, QUIET_MS)
    }
    window.addEventListener('message', heed)
    return () => {
      window.removeEventListener('message', heed)
      clearTimeout(patience)
      clearTimeout(settling)
    }
  }, [frame, alive, tell])
  const onLoad = () => {
    if (alive) {
      frame.current?.contentWindow?.postMessage({ type: 'iframe-get-child-dimensions' }, '*')
      return
    }
    const seen = readStillHeight(frame.current)
    setHeight(seen)
    tell(seen === undefined ? { state: 'unknown' } : { state: 'measured', height: seen })
  }
  return { height, onLoad }
}
