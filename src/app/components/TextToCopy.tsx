import { useEffect, useRef, type ReactNode } from 'react'

interface TextToCopyProps {
  /** Why it is shown, and what to do with it. */
  children: ReactNode
  text: string
  rows: number
}

/** A selected text for the reader to copy, if the page may not copy or save it. */
export function TextToCopy({ children, text, rows }: TextToCopyProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [text])
  return (
    <label className="text-to-copy">
      <span>{children}</span>
      <textarea className="text-to-copy__text" ref={field} readOnly rows={rows} value={text} />
    </label>
  )
}
