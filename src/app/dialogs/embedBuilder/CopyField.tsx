import { useId, useRef, useState } from 'react'
import { writeToClipboard } from '../../components/writeToClipboard'

interface CopyFieldProps {
  /** The label of the text: "Code". */
  name: string
  /** The text of the button: "Copy the code". */
  action: string
  text: string
  /** Copies in another way than as plain text. Resolves to false if the browser refuses. */
  copyAs?: () => Promise<boolean>
  /** What to do if the browser does not let the page copy. */
  refused?: string
  /** True if something else is the main thing to copy or download. */
  second?: boolean
}

/** A text to copy. It can always be selected, and the button copies it if the browser allows that. */
export function CopyField({
  name,
  action,
  text,
  copyAs,
  refused = 'The text is selected: copy it with your keys.',
  second = false,
}: CopyFieldProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<{ of: string; copied: boolean }>()
  const copy = async () => {
    const copied = await (copyAs?.() ?? writeToClipboard(text))
    if (!copied) {
      field.current?.focus()
      field.current?.select()
    }
    setOutcome({ of: text, copied })
  }
  const shown = outcome?.of === text ? outcome : undefined
  return (
    <div className="builder-copy">
      <label className="visually-hidden" htmlFor={id}>
        {name}
      </label>
      <div className="builder-copy__row">
        <button
          className={second ? 'quiet-button' : 'builder-button'}
          type="button"
          onClick={() => void copy()}
        >
          {action}
        </button>
        <span role="status">
          {shown &&
            (shown.copied ? 'Copied' : `This browser does not let the page copy. ${refused}`)}
        </span>
      </div>
      <textarea className="builder-copy__text" id={id} ref={field} readOnly rows={6} value={text} />
    </div>
  )
}
