import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

interface FindingsRowProps {
  /** The id of the row that opens it. */
  row: string
  id: string
  /** The columns of the table. */
  columns: number
  open: boolean
  /** Called when the browser's search finds something in it. */
  onReveal: () => void
  children: ReactNode
}

/**
 * The details of a row, below it and across the table. Hidden until the reader clicks the row's name, or the browser's
 * search finds something in them. Without script a link to them shows them.
 */
export function FindingsRow({ row, id, columns, open, onReveal, children }: FindingsRowProps) {
  const panel = useRef<HTMLTableCellElement>(null)
  // Before the next paint, so that details which the URL has already opened do not close for a moment.
  useLayoutEffect(() => {
    const cell = panel.current
    if (cell === null) return
    // React knows `hidden` as true or false only.
    if (open) cell.removeAttribute('hidden')
    else cell.setAttribute('hidden', 'until-found')
  }, [open])
  useEffect(() => {
    const cell = panel.current
    cell?.addEventListener('beforematch', onReveal)
    return () => cell?.removeEventListener('beforematch', onReveal)
  }, [onReveal])
  return (
    <tr role="row" className="board__findings" data-row={row}>
      <td
        role="cell"
        colSpan={columns}
        className={open ? 'findings findings--open' : 'findings'}
        id={id}
        ref={panel}
      >
        {children}
      </td>
    </tr>
  )
}
