import type { ReactNode } from 'react'

interface DisclosureProps {
  summary: string
  /** Shown next to the summary: a count. */
  beside?: ReactNode
  children: ReactNode
}

/** Content that opens on demand, without script, and is always open in print. */
export function Disclosure({ summary, beside, children }: DisclosureProps) {
  return (
    <details className="disclosure">
      <summary className="disclosure__summary">
        <span>{summary}</span>
        {beside !== undefined && <span className="disclosure__count">{beside}</span>}
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  )
}
