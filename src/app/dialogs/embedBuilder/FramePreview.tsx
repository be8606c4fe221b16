import { useEffect, useLayoutEffect, useRef } from 'react'
import { trustPreview } from '../../components/trustedTypes'
import { useFrameHeight, type FrameHeight } from './useFrameHeight'

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
