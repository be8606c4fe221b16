import type { Elements } from '../elements'
import { formatAreaIds } from '../../record/areas'

interface NarrowFoldProps {
  /** What opens it, on a narrow screen. */
  summary: string
  /** The areas of what it holds, where it goes when they go; nothing where it holds some for all. */
  areas?: readonly string[]
  children: Elements
}

/**
 * Folded on a narrow screen, where the page would be too long; everywhere else, and on
 * paper, it stands open and its summary is not shown. Needs no script, and a link to
 * something in it opens it.
 */
export function NarrowFold({ summary, areas = [], children }: NarrowFoldProps) {
  return (
    <details className="narrow-fold" data-areas={formatAreaIds([...new Set(areas)])}>
      <summary className="narrow-fold__summary">{summary}</summary>
      {children}
    </details>
  )
}
