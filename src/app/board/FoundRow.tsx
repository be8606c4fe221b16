import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

interface FoundRowProps {
  /** The row that opens it. */
  row: string
  id: string
  /** The columns of the table. */
  columns: number
  open: boolean
  setOpen: (open: boolean) => void
  children: ReactNode
}

/**
 * What stands behind a row, across the table: hidden until it is asked for, by the row's name or by the browser's
 * search in the page. Without script a link to it opens it.
 */
export function FoundRow({ row, id, columns, open, setOpen, children }: FoundRowProps) {
  const panel = useRef<HTMLTableCellElement>(null)
  // Before the next paint: what the address leads to is open already, and stays so.
  useLayoutEffect(() => {
    const found = panel.current
    if (found === null) return
    // React knows `hidden` as true or false only.
    if (open) found.removeAttribute('hidden')
    else found.setAttribute('hidden', 'until-found')
  }, [open])
  useEffect(() => {
    const found = panel.current
    const reveal = () => {
      setOpen(true)
    }
    found?.addEventListener('beforematch', reveal)
    return () => {
      found?.removeEventListener('beforematch', reveal)
    }
  }, [setOpen])
  return (
    <tr role="row" className="board__found" data-row={row}>
      <td
        role="cell"
        colSpan={columns}
        className={open ? 'found found--open' : 'found'}
        id={id}
        ref={panel}
      >
        {children}
      </td>
    </tr>
  )
}
