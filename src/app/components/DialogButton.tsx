import { useState } from 'react'
import type { LazyComponent } from './lazyComponent'
import { LazyPanel } from './LazyPanel'

interface DialogButtonProps<Props> {
  label: string
  className: string
  id?: string
  dialog: LazyComponent<Props & { close: () => void }>
  /** Returns the dialog's props, or `undefined` if it cannot be opened. */
  getProps: () => Props | undefined
}

/** A button that loads a dialog and opens it. */
export function DialogButton<Props extends object>(buttonProps: DialogButtonProps<Props>) {
  const { label, className, id, dialog, getProps } = buttonProps
  // A counter, used as the key, so that another click after a failure tries again.
  const [opened, setOpened] = useState(0)
  const close = () => setOpened(0)
  const props = opened > 0 ? getProps() : undefined
  return (
    <>
      <button
        className={className}
        type="button"
        id={id}
        aria-haspopup="dialog"
        onClick={() => setOpened((count) => count + 1)}
      >
        {label}
      </button>
      {props !== undefined && <LazyPanel key={opened} panel={dialog} props={{ ...props, close }} />}
    </>
  )
}
