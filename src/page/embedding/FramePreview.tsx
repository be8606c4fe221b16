import { useEffect, useLayoutEffect, useRef } from 'react'
import { trustPreview } from '../parts/trust'
import { useFrameHeight, type FrameHeight } from './useFrameHeight'

/** What stands in the preview's frame. */
export type PreviewSource =
  /** `fetches`: it asks for a record, which most servers refuse to whom a sandbox isolates. */
  | { kind: 'alive'; address: string; fetches: boolean }
  /** Without script: the frame may not run any. */
  | { kind: 'still'; address: string }
  | { kind: 'document'; html: string }

interface FramePreviewProps {
  source: PreviewSource
  /** In CSS pixels. */
  width: number
  title: string
  tell: (height: FrameHeight) => void
}

/** Higher than any record is, so that no scrollbar takes from the width while it is measured. */
const BEFORE_MEASURED = 20_000

/** Shrinks what is wider than its place, without telling it: inside, the width stays true. */
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
    return () => {
      observer.disconnect()
    }
  }, [width, height])
  return stage
}

/** The snippet's frame as its host will show it, as wide as the column, in a sandbox where it needs nothing. */
export function FramePreview({ source, width, title, tell }: FramePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const alive = source.kind === 'alive'
  const { height, onLoad } = useFrameHeight(frame, alive, tell)
  const stage = useFit(width, height)
  const document = source.kind === 'document' ? source.html : undefined
  useLayoutEffect(() => {
    // Not through React, which would make a string of what is trusted.
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
          // Looking into what stands still is safe: nothing in it runs.
          {...(source.kind === 'alive' && source.fetches
            ? {}
            : { sandbox: alive ? 'allow-scripts' : 'allow-same-origin' })}
          width={width}
          height={height ?? BEFORE_MEASURED}
          onLoad={onLoad}
          {...(source.kind === 'document' ? {} : { src: source.address })}
        />
      </div>
    </div>
  )
}
