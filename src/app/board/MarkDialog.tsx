import { useEffect, useRef } from 'react'
import type { JudgementRow, BoardFact } from '../../record/views/board/rows'
import { capitalise } from '../../record/wording'
import { Citations } from '../components/Citations'
import { Share } from '../components/Share'
import { useEscape } from '../useEscape'

/** "Printed as “…”, a sub-judgement of “…”". */
export function formatPrinted({
  printed,
  partOf,
}: Pick<JudgementRow, 'printed' | 'partOf'>): string {
  return `Printed as “${printed}”${partOf === undefined ? '' : `, a sub-judgement of “${partOf}”`}.`
}

interface MarkDialogProps {
  row: BoardFact
  /** The id of the entry that says the same, for a link. */
  anchor: string
  /** True for a mark in the right half of the board. */
  opensLeft: boolean
  close: () => void
}

/** The facts of a mark: grade, days, the report's own words, source. Beside the mark; on a phone at the bottom of the screen. */
export function MarkDialog({ row, anchor, opensLeft, close }: MarkDialogProps) {
  const dialog = useEscape<HTMLDialogElement>(true, close)
  const closeButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const root = dialog.current?.getRootNode()
    const isRoot = root instanceof Document || root instanceof ShadowRoot
    const opener = isRoot ? root.activeElement : null
    const button = closeButton.current
    button?.focus({ preventScroll: true })
    return () => {
      // Not if the reader has moved the focus to something else.
      const focused = isRoot ? root.activeElement : null
      const isLost = focused === null || focused instanceof HTMLBodyElement || focused === button
      if (isLost && opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [dialog])
  useEffect(() => {
    const closeFromOutside = (event: Event) => {
      const element = dialog.current
      if (element !== null && !event.composedPath().includes(element)) close()
    }
    const root = dialog.current?.getRootNode()
    root?.addEventListener('pointerdown', closeFromOutside)
    return () => root?.removeEventListener('pointerdown', closeFromOutside)
  }, [dialog, close])
  const notes = [row.whenNote, row.kind === 'judgement' ? row.publishedNote : undefined].filter(
    (note) => note !== undefined,
  )
  const word =
    row.kind === 'visit'
      ? row.subject
      : row.grade === undefined
        ? capitalise(row.why)
        : row.gradeWords
  return (
    <dialog
      className={opensLeft ? 'mark-dialog mark-dialog--late' : 'mark-dialog'}
      open
      ref={dialog}
      aria-label={row.subject}
    >
      <p className="mark-dialog__head">
        <strong>{word}</strong>
        <button className="text-button" type="button" ref={closeButton} onClick={close}>
          Close
        </button>
      </p>
      {row.kind === 'judgement' ? (
        <>
          <p>{`${row.subject}. Inspected ${row.when}, published ${row.published}.`}</p>
          <p>{`${formatPrinted(row)} ${row.framework}.`}</p>
        </>
      ) : (
        <>
          <p>{`${capitalise(row.why)}. ${row.when}${row.published === undefined ? '' : `, published ${row.published}`}; ${row.knowledge}.`}</p>
          <p>{row.printed}</p>
        </>
      )}
      {notes.length > 0 && <p className="quiet">{notes.join(' ')}</p>}
      <Citations citations={row.citations} />
      <Share name={row.subject} text={row.sentence} anchor={anchor} />
    </dialog>
  )
}
