import { useEffect, useRef, useState } from 'react'
import { Button, type ShowPlace } from './reviewControls'
import type { RunTask } from '../localImport/workerClient'
import type { ReportPlace } from '../localImport/workerProtocol'

interface PageViewProps {
  file: File
  pages: number
  place: ReportPlace
  showPlace: ShowPlace
  runTask: RunTask
}

/** How much of the page to show above the marked words, in CSS pixels. */
const SPACE_ABOVE_FRAME = 120

/** A page of the report: its picture, which the worker draws, or its words. */
export function PageView({ file, pages, place, showPlace, runTask }: PageViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState<string>()
  const [isText, setIsText] = useState(false)
  useEffect(() => {
    let isWanted = true
    const width = Math.round((scroller.current?.clientWidth ?? 0) * window.devicePixelRatio) || 1000
    const draw = async () => {
      const drawn = await runTask('draw', { file, place, width }).catch(() => null)
      const { current: target } = canvas
      const { current: container } = scroller
      if (!isWanted || target === null || container === null) return
      setWords(drawn?.words ?? 'This page could not be drawn.')
      if (drawn === null) return
      Object.assign(target, { width: drawn.picture.width, height: drawn.picture.height })
      target.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn.picture)
      container.scrollTop = drawn.top * target.clientHeight - SPACE_ABOVE_FRAME
    }
    void draw()
    return () => {
      isWanted = false
    }
  }, [runTask, file, place])
  const turnTo = (page: number) => showPlace({ page, words: '' }, true)
  const { page } = place
  return (
    <>
      <div className="report-buttons report-page__bar">
        <Button label="Page before" disabled={page <= 1} onClick={() => turnTo(page - 1)} />
        <span role="status">{`Page ${page} of ${pages}`}</span>
        <Button label="Next page" disabled={page >= pages} onClick={() => turnTo(page + 1)} />
        <Button label="Text" pressed={isText} onClick={() => setIsText(!isText)} />
      </div>
      <div
        className="report-page__sheet"
        ref={scroller}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        role="group"
        aria-label={`Page ${page}`}
      >
        <canvas ref={canvas} hidden={isText} />
        {isText && <p>{words}</p>}
      </div>
    </>
  )
}
