import { useEffect, useId, useRef, type DialogHTMLAttributes } from 'react'
import type { Elements } from '../elements'

interface DialogProps extends Pick<
  DialogHTMLAttributes<HTMLDialogElement>,
  'onDragOver' | 'onDrop'
> {
  /** Begins the names of its classes: "builder". */
  name: string
  title: string
  /** Called once it has closed. */
  close: () => void
  children: Elements
}

/** A dialog that is open as long as it is there; the browser keeps the focus in it, and gives it back. */
export function Dialog({ name, title, close, children, ...drop }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog className={name} ref={dialog} aria-labelledby={id} onClose={close} {...drop}>
      <div className={`${name}__head`}>
        <h2 className={`${name}__title`} id={id}>
          {title}
        </h2>
        <button className="quiet-button" type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  )
}
