import type { Elements } from '../elements'
import { formatAreaIds } from '../../record/areas'

interface MobileDetailsProps {
  /** The text that opens it on a narrow screen. */
  summary: string
  /**
   * The areas of its content, if it is to be hidden with them; omitted if some of it belongs to all
   * areas.
   */
  areas?: readonly string[]
  children: Elements
}

/**
 * Collapsed on a narrow screen, where the page would be too long. Elsewhere and in print it is open
 * and has no summary. It needs no script, and a link to something in it opens it.
 */
export function MobileDetails({ summary, areas = [], children }: MobileDetailsProps) {
  return (
    <details className="mobile-details" data-areas={formatAreaIds([...new Set(areas)])}>
      <summary className="mobile-details__summary">{summary}</summary>
      {children}
    </details>
  )
}
