import type { ReactNode } from 'react'

interface DisclosureProps {
  summary: string
  /** What stands beside the summary: a count. */
  beside?: ReactNode
  children: ReactNode
}

/** Something that opens on demand, without script, and is always open on paper. */
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
