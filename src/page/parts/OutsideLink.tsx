import type { ReactNode } from 'react'
import { parseUrl } from '../../record/parseUrl'
import { useHost } from '../hostContext'
import { usePageAddress } from '../usePageAddress'

/**
 * A link out of the page. Embedded, it opens in a new tab and says so; in a frame its address
 * stands there to be copied, since some hosts forbid a frame to open anything. Of a file beside the
 * page the head's script has filled it in by then: no frame may grow after it was measured.
 */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  const { place } = useHost()
  if (place === 'page') return <a href={href}>{children}</a>
  return (
    <>
      <a href={href} target="_blank" rel="noopener">
        <span>{children}</span>
        <span> (opens in a new tab)</span>
      </a>
      {place === 'frame' && (
        <>
          {' '}
          <WrittenAddress href={href} />
        </>
      )}
    </>
  )
}

function WrittenAddress({ href }: { href: string }) {
  const base = usePageAddress()
  // One beside the page is known in full once there is an address; until then only its name would show.
  const known = parseUrl(href) === undefined ? (parseUrl(href, base)?.href ?? '') : href
  return (
    <span className="outside-address" data-address={href} suppressHydrationWarning>
      {known}
    </span>
  )
}
