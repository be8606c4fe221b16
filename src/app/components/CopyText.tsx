import { useState } from 'react'
import { TextToCopy } from './TextToCopy'
import { writeToClipboard } from './writeToClipboard'

interface CopyTextProps {
  /** The text of the button: "Copy with source". */
  action: string
  /** For screen readers: what this button copies. */
  which: string
  text: string
}

/** Copies a text. If the browser refuses, shows the text to copy by hand. */
export function CopyText({ action, which, text }: CopyTextProps) {
  // A counter, so that another click selects the text again.
  const [refusals, setRefusals] = useState(0)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const done = await writeToClipboard(text)
    setCopied(done)
    setRefusals(done ? 0 : refusals + 1)
  }
  return (
    <>
      <button className="text-button needs-script" type="button" onClick={() => void copy()}>
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
