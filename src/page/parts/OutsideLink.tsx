import type { ReactNode } from 'react'
import { useHydrated } from '../useHydrated'
import { useSurroundings } from '../surroundings'

/**
 * A link out of the page. Embedded, it opens in a new tab and says so; in a frame its address
 * stands there to be copied, since some hosts forbid a frame to open anything.
 */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  const { place } = useSurroundings()
  // Relative while the page is built: nobody knows yet where it is going to stand.
  const hydrated = useHydrated()
  if (place === 'page') return <a href={href}>{children}</a>
  return (
    <>
      <a href={href} target="_blank" rel="noopener">
        {children} (opens in a new tab)
      </a>
      {place === 'frame' && (
        <>
          {' '}
          <span className="outside-address">
            {hydrated ? new URL(href, document.baseURI).href : href}
          </span>
        </>
      )}
    </>
  )
}
