import { useEffect, useRef, useState } from 'react'
import { Button, type Look } from './parts'
import type { RunTask } from '../localImport/workerClient'
import type { ReportPlace } from '../localImport/workerProtocol'

interface PageViewProps {
  file: File
  pages: number
  place: ReportPlace
  look: Look
  ask: RunTask
}

/** A page of the report, drawn by the worker, or its words. */
export function PageView({ file, pages, place, look, ask }: PageViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState<string>()
  const [isText, setIsText] = useState(false)
  useEffect(() => {
    let isWanted = true
    const width = Math.round((sheet.current?.clientWidth ?? 0) * window.devicePixelRatio) || 1000
    const draw = async () => {
      const drawn = await ask('draw', { file, place, width }).catch(() => null)
      const [target, around] = [canvas.current, sheet.current]
      if (!isWanted || target === null || around === null) return
      setWords(drawn?.words ?? 'This page could not be drawn.')
      if (drawn === null) return
      Object.assign(target, { width: drawn.picture.width, height: drawn.picture.height })
      target.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn.picture)
      around.scrollTop = drawn.top * target.clientHeight - 120
    }
    void draw()
    return () => {
      isWanted = false
    }
  }, [ask, file, place])
  const turnTo = (page: number) => look({ page, words: '' }, true)
  const { page } = place
  return (
    <>
      <div className="report-buttons report-page__bar">
        <Button label="Page before" disabled={page <= 1} act={() => turnTo(page - 1)} />
        <span role="status">{`Page ${page} of ${pages}`}</span>
        <Button label="Next page" disabled={page >= pages} act={() => turnTo(page + 1)} />
        <Button label="Text" isOn={isText} act={() => setIsText(!isText)} />
      </div>
      <div
        className="report-page__sheet"
        ref={sheet}
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
