import { useEffect, useState, type RefObject } from 'react'

/** What is known of the height of a frame's content, in CSS pixels. */
export type FrameHeight =
  { state: 'measuring' } | { state: 'measured'; height: number } | { state: 'unknown' }

/** A page tells its height at first and again once it shows what is chosen: then it is quiet. */
const QUIET_MS = 700
/** A frame that has said nothing for so long is not coming. */
const PATIENCE_MS = 20_000
/** No page of ours tells more, in CSS pixels. */
const HIGHEST = 60_000

/** As the frame's page tells it; anything else is somebody else's message. */
function readToldHeight(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const told: unknown = Reflect.get(data, 'inspectionRecord')
  if (typeof told !== 'object' || told === null) return undefined
  const height: unknown = Reflect.get(told, 'height')
  return typeof height === 'number' && height > 0 && height <= HIGHEST ? height : undefined
}

/** A page without script tells nothing: it is looked at, where this page may do that. */
function readStillHeight(frame: HTMLIFrameElement | null): number | undefined {
  const content = frame?.contentDocument?.getElementById('inspection-record')
  const height = content?.getBoundingClientRect().height ?? 0
  return height > 0 ? Math.ceil(height) : undefined
}

/**
 * Measures what stands in a frame: by its own messages if it is `alive`, else by looking.
 * `tell` hears when the height has settled, again whenever it changes, and when it cannot
 * be had. Gives the latest height, and what to do when the frame has loaded.
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
