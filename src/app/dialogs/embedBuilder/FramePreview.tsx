import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { trustPreview } from '../../components/trustedTypes'

/** What is known about the height of a frame's content, in CSS pixels. */
export type FrameHeight =
  { state: 'measuring' } | { state: 'measured'; height: number } | { state: 'unknown' }

/**
 * A height has settled if no other comes within this time: a page posts one at first, and another
 * once the choice is applied.
 */
const SETTLE_MS = 700
/** If the frame has posted no height after this time, its height is unknown. */
const TIMEOUT_MS = 20_000
/** The largest height that our pages post, in CSS pixels. */
const MAX_HEIGHT = 60_000

/** The height in our page's message; `undefined` for any other message. */
function parseHeightMessage(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const message: unknown = Reflect.get(data, 'inspectionRecord')
  if (typeof message !== 'object' || message === null) return undefined
  const height: unknown = Reflect.get(message, 'height')
  return typeof height === 'number' && height > 0 && height <= MAX_HEIGHT ? height : undefined
}

/** Measures a page without script, which posts nothing; `undefined` if this page may not access it. */
function measureStaticHeight(frame: HTMLIFrameElement | null): number | undefined {
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
    const timeout = setTimeout(() => onHeight({ state: 'unknown' }), TIMEOUT_MS)
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      const posted = source === frame.current?.contentWindow ? parseHeightMessage(data) : undefined
      if (posted === undefined) return
      clearTimeout(timeout)
      clearTimeout(settling)
      setHeight(posted)
      settling = setTimeout(() => onHeight({ state: 'measured', height: posted }), SETTLE_MS)
    }
    window.addEventListener('message', onMessage)
    return () => {
      window.removeEventListener('message', onMessage)
      clearTimeout(timeout)
      clearTimeout(settling)
    }
  }, [frame, hydrates, onHeight])
  const onLoad = () => {
    if (hydrates) {
      frame.current?.contentWindow?.postMessage({ type: 'iframe-get-child-dimensions' }, '*')
      return
    }
    const measured = measureStaticHeight(frame.current)
    setHeight(measured)
    onHeight(
      measured === undefined ? { state: 'unknown' } : { state: 'measured', height: measured },
    )
  }
  return { height, onLoad }
}

/** What the preview's frame loads. */
export type PreviewSource =
  /** `fetches`: it requests a record, which most servers refuse to a sandboxed frame. */
  | { kind: 'hydrates'; address: string; fetches: boolean }
  /** A page without script: the sandbox allows none. */
  | { kind: 'static'; address: string }
  | { kind: 'document'; html: string }

interface FramePreviewProps {
  source: PreviewSource
  /** In CSS pixels. */
  width: number
  title: string
  onHeight: (height: FrameHeight) => void
}

/** The frame's height while it is measured. Higher than any record, so that no scrollbar reduces the width. */
const INITIAL_HEIGHT = 20_000

/** Scales down a preview that is wider than its container. The frame itself keeps the true width. */
function useScale(width: number, height: number | undefined) {
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = container.current
    if (element === null) return
    const updateScale = () => {
      const scale = Math.min(1, element.clientWidth / width)
      element.style.setProperty('--preview-scale', String(scale))
      element.style.setProperty('--preview-width', `${Math.floor(width * scale)}px`)
      element.style.setProperty('--preview-height', `${Math.ceil((height ?? 0) * scale)}px`)
    }
    updateScale()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(updateScale)
    observer.observe(element)
    return () => observer.disconnect()
  }, [width, height])
  return container
}

/**
 * The snippet's frame as its host will show it, at the column's width. Sandboxed unless it fetches
 * a record.
 */
export function FramePreview({ source, width, title, onHeight }: FramePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const hydrates = source.kind === 'hydrates'
  const { height, onLoad } = useFrameHeight(frame, hydrates, onHeight)
  const container = useScale(width, height)
  const document = source.kind === 'document' ? source.html : undefined
  useLayoutEffect(() => {
    // Not set through React, which would turn the trusted HTML into a string.
    if (frame.current !== null && document !== undefined)
      frame.current.srcdoc = trustPreview(document)
  }, [document])
  return (
    <div className="builder-preview" ref={container}>
      <div className="builder-preview__clip">
        <iframe
          className="builder-preview__frame"
          ref={frame}
          title={title}
          // `allow-same-origin` lets us measure a page without script, and is safe since nothing in it runs.
          {...(source.kind === 'hydrates' && source.fetches
            ? {}
            : { sandbox: hydrates ? 'allow-scripts' : 'allow-same-origin' })}
          width={width}
          height={height ?? INITIAL_HEIGHT}
          onLoad={onLoad}
          {...(source.kind === 'document' ? {} : { src: source.address })}
        />
      </div>
    </div>
  )
}
