import type { ReactNode } from 'react'
import { parseUrl } from '../../record/parseUrl'
import { useHost } from '../hostContext'
import { usePageAddress } from '../browserValues'

/**
 * A link out of the page. When embedded, it opens in a new tab and says so. In a frame its URL is
 * also written out to be copied, since some hosts do not let a frame open anything. The head's
 * script has already filled in relative URLs, so that no frame grows after it was measured.
 */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  const { kind } = useHost()
  if (kind === 'page') return <a href={href}>{children}</a>
  return (
    <>
      <a href={href} target="_blank" rel="noopener">
        <span>{children}</span>
        <span> (opens in a new tab)</span>
      </a>
      {kind === 'frame' && (
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
  // A relative URL can be resolved only in the browser. Until then show nothing: the file name
  // alone is no use.
  const known = parseUrl(href) === undefined ? (parseUrl(href, base)?.href ?? '') : href
  return (
    <span className="outside-address" data-address={href} suppressHydrationWarning>
      {known}
    </span>
  )
}
