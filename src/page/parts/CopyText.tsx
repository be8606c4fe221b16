import { useState } from 'react'
import { TextToCopy } from './TextToCopy'
import { writeToClipboard } from './writeToClipboard'

interface CopyTextProps {
  /** What the button says: "Copy with source". */
  action: string
  /** Told to those who hear a list of buttons: what this one copies. */
  which: string
  text: string
}

/** Copies a text; where that is not allowed, offers it to copy by hand. */
export function CopyText({ action, which, text }: CopyTextProps) {
  // Counted, so that asking again selects the text again.
  const [refusals, setRefusals] = useState(0)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const done = await writeToClipboard(text)
    setCopied(done)
    setRefusals(done ? 0 : refusals + 1)
  }
  return (
    <>
      <button
        className="text-button needs-script"
        type="button"
        onClick={() => {
          void copy()
        }}
      >
        <span>{action}</span>
        <span className="visually-hidden">{`: ${which}`}</span>
      </button>
      <span className="copied" aria-live="polite">
        {copied && 'Copied'}
      </span>
      {refusals > 0 && (
        <TextToCopy key={refusals} text={text} rows={4}>
          This browser does not let the page copy. Copy the selected text:
        </TextToCopy>
      )}
    </>
  )
}
