import type { ReactNode } from 'react'
import { useSurroundings } from '../surroundings'
import { useHydrated } from '../useHydrated'

/**
 * A link out of the page. Embedded, it opens in a new tab and says so; in a frame its address
 * stands there to be copied, whole, since some hosts forbid a frame to open anything.
 */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  const { place } = useSurroundings()
  const hydrated = useHydrated()
  if (place === 'page') return <a href={href}>{children}</a>
  const whole = hydrated && href.startsWith('.') ? new URL(href, document.baseURI).href : href
  return (
    <>
      <a href={href} target="_blank" rel="noopener">
        {children} (opens in a new tab)
      </a>
      {place === 'frame' && !whole.startsWith('.') && (
        <>
          {' '}
          <span className="outside-address">{whole}</span>
        </>
      )}
    </>
  )
}
