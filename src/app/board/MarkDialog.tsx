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

function Notes({ row }: { row: BoardFact }) {
  const notes = [row.whenNote, row.kind === 'judgement' ? row.publishedNote : undefined]
  const said = notes.filter((note) => note !== undefined)
  return said.length > 0 && <p className="mark-dialog__note">{said.join(' ')}</p>
}

interface MarkDialogProps {
  row: BoardFact
  /** The id of the entry that holds the same, for a link. */
  anchor: string
  /** True in the right half of the board: it then opens to the left. */
  late: boolean
  close: () => void
}

/** A mark's facts: grade, days, the report's own words, source. Small, beside the mark; at the foot of a phone. */
export function MarkDialog({ row, anchor, late, close }: MarkDialogProps) {
  const dialog = useEscape<HTMLDialogElement>(true, close)
  const closer = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const root = dialog.current?.getRootNode()
    const isRoot = root instanceof Document || root instanceof ShadowRoot
    const opener = isRoot ? root.activeElement : null
    const first = closer.current
    first?.focus({ preventScroll: true })
    return () => {
      // Not if the reader has gone on to something else.
      const left = isRoot ? root.activeElement : null
      const isNowhere = left === null || left instanceof HTMLBodyElement || left === first
      if (isNowhere && opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [dialog])
  useEffect(() => {
    const leave = (event: Event) => {
      const own = dialog.current
      if (own !== null && !event.composedPath().includes(own)) close()
    }
    const root = dialog.current?.getRootNode()
    root?.addEventListener('pointerdown', leave)
    return () => {
      root?.removeEventListener('pointerdown', leave)
    }
  }, [dialog, close])
  const word =
    row.kind === 'visit'
      ? row.subject
      : row.grade === undefined
        ? capitalise(row.why)
        : row.gradeWords
  return (
    <dialog
      className={late ? 'mark-dialog mark-dialog--late' : 'mark-dialog'}
      open
      ref={dialog}
      aria-label={row.subject}
    >
      <p className="mark-dialog__head">
        <strong>{word}</strong>
        <button className="text-button" type="button" ref={closer} onClick={close}>
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
      <Notes row={row} />
      <Citations citations={row.citations} />
      <Share name={row.subject} text={row.sentence} anchor={anchor} />
    </dialog>
  )
}
