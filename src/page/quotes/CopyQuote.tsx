import { useState } from 'react'
import { TextToCopy } from '../parts/TextToCopy'
import { writeToClipboard } from '../parts/writeToClipboard'

interface CopyQuoteProps {
  /** What is copied: the words with speaker, date and source. */
  text: string
  /** Told to those who hear a list of buttons: which quotation this one copies. */
  which: string
}

/** Copies a quotation with its source; where that is not allowed, offers the text to copy by hand. */
export function CopyQuote({ text, which }: CopyQuoteProps) {
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
        Copy with source<span className="visually-hidden">: {which}</span>
      </button>
      <span className="quote-card__copied" aria-live="polite">
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
