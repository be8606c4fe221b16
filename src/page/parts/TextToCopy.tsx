import { useEffect, useRef, type ReactNode } from 'react'

interface TextToCopyProps {
  /** Why it stands here, and what to do with it. */
  children: ReactNode
  text: string
  rows: number
}

/** A text, selected and ready for the reader's own keys, where the page may not hand it over itself. */
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
