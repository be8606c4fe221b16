import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { trustPreview } from '../../components/trustedTypes'

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
function useFrameHeight(
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

/** What the preview's frame loads. */
export type PreviewSource =
  /** `fetches`: it requests a record, which most servers refuse to a sandboxed frame. */
  | { kind: 'hydrates'; address: string; fetches: boolean }
  /** A page without script: the sandbox allows none. */
  | { kind: 'still'; address: string }
  | { kind: 'document'; html: string }

interface FramePreviewProps {
  source: PreviewSource
  /** In CSS pixels. */
  width: number
  title: string
  onHeight: (height: FrameHeight) => void
}

/**
 * The frame's height while it is measured. Higher than any record, so that no scrollbar reduces the
 * width.
 */
const BEFORE_MEASURED = 20_000

/** Scales down a preview that is too wide for its place. The frame itself keeps the true width. */
function useFit(width: number, height: number | undefined) {
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = stage.current
    if (element === null) return
    const fit = () => {
      const scale = Math.min(1, element.clientWidth / width)
      element.style.setProperty('--preview-scale', String(scale))
      element.style.setProperty('--preview-width', `${Math.floor(width * scale)}px`)
      element.style.setProperty('--preview-height', `${Math.ceil((height ?? 0) * scale)}px`)
    }
    fit()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => observer.disconnect()
  }, [width, height])
  return stage
}

/**
 * The snippet's frame as its host will show it, at the column's width. Sandboxed unless it fetches
 * a record.
 */
export function FramePreview({ source, width, title, onHeight }: FramePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const hydrates = source.kind === 'hydrates'
  const { height, onLoad } = useFrameHeight(frame, hydrates, onHeight)
  const stage = useFit(width, height)
  const document = source.kind === 'document' ? source.html : undefined
  useLayoutEffect(() => {
    // Not set through React, which would turn the trusted HTML into a string.
    if (frame.current !== null && document !== undefined)
      frame.current.srcdoc = trustPreview(document)
  }, [document])
  return (
    <div className="builder-stage" ref={stage}>
      <div className="builder-stage__sheet">
        <iframe
          className="builder-stage__frame"
          ref={frame}
          title={title}
          // `allow-same-origin` lets us measure a page without script, and is safe since nothing in it runs.
          {...(source.kind === 'hydrates' && source.fetches
            ? {}
            : { sandbox: hydrates ? 'allow-scripts' : 'allow-same-origin' })}
          width={width}
          height={height ?? BEFORE_MEASURED}
          onLoad={onLoad}
          {...(source.kind === 'document' ? {} : { src: source.address })}
        />
      </div>
    </div>
  )
}
