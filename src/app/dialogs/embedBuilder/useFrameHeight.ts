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
function parseHeightMessage(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const message: unknown = Reflect.get(data, 'inspectionRecord')
  if (typeof message !== 'object' || message === null) return undefined
  const height: unknown = Reflect.get(message, 'height')
  return typeof height === 'number' && height > 0 && height <= HIGHEST ? height : undefined
}

/** Measures a page without script, which posts nothing; `undefined` if this page may not access it. */
function readStillHeight(frame: HTMLIFrameElement | null): number | undefined {
  const content = frame?.contentDocument?.getElementById('inspection-record')
  const height = content?.getBoundingClientRect().height ?? 0
  return height > 0 ? Math.ceil(height) : undefined
}

/**
 * Measures a frame's content: by its messages if it hydrates (runs script), else directly. Calls
 * `onHeight` when the height has settled, whenever it changes, and when it cannot be measured. Returns
 * the latest height in CSS pixels, and a handler for the frame's load event.
 */
export function useFrameHeight(
  frame: RefObject<HTMLIFrameElement | null>,
  hydrates: boolean,
  onHeight: (height: FrameHeight) => void,
) {
  const [height, setHeight] = useState<number>()
  useEffect(() => {
    if (!hydrates) return
    let settling: ReturnType<typeof setTimeout> | undefined
    const patience = setTimeout(() => onHeight({ state: 'unknown' }), PATIENCE_MS)
    const heed = ({ source, data }: MessageEvent<unknown>) => {
      const message = source === frame.current?.contentWindow ? parseHeightMessage(data) : undefined
      if (message === undefined) return
      clearTimeout(patience)
      clearTimeout(settling)
      setHeight(message)
      settling = setTimeout(() => onHeight({ state: 'measured', height: message }), QUIET_MS)
    }
    window.addEventListener('message', heed)
    return () => {
      window.removeEventListener('message', heed)
      clearTimeout(patience)
      clearTimeout(settling)
    }
  }, [frame, hydrates, onHeight])
  const onLoad = () => {
    if (hydrates) {
      frame.current?.contentWindow?.postMessage({ type: 'iframe-get-child-dimensions' }, '*')
      return
    }
    const seen = readStillHeight(frame.current)
    setHeight(seen)
    onHeight(seen === undefined ? { state: 'unknown' } : { state: 'measured', height: seen })
  }
  return { height, onLoad }
}
