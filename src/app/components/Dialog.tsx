import { useEffect, useId, useRef, type DialogHTMLAttributes } from 'react'
import type { Elements } from '../elements'
import styles from './dialog.css?inline'
import { useInjectedStyles } from './useInjectedStyles'

interface DialogProps extends Pick<
  DialogHTMLAttributes<HTMLDialogElement>,
  'onCancel' | 'onDragOver' | 'onDrop'
> {
  /** Its CSS class: "builder". */
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
  useInjectedStyles(styles)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog
      className={`dialog ${name}`}
      ref={dialog}
      aria-labelledby={id}
      onClose={close}
      {...handlers}
    >
      <div className="dialog__head">
        <h2 className="dialog__title" id={id}>
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
