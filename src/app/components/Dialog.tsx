import { useEffect, useId, useRef, type DialogHTMLAttributes } from 'react'
import type { Elements } from '../elements'

interface DialogProps extends Pick<
  DialogHTMLAttributes<HTMLDialogElement>,
  'onCancel' | 'onDragOver' | 'onDrop'
> {
  /** The prefix of its CSS classes: "builder". */
  name: string
  title: string
  /** Called once it has closed. */
  close: () => void
  children: Elements
}

/**
 * A modal dialog, open while it is rendered. The browser keeps the focus in it, and restores it
 * afterwards.
 */
export function Dialog({ name, title, close, children, ...handlers }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog className={name} ref={dialog} aria-labelledby={id} onClose={close} {...handlers}>
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
