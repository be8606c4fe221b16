import { useShownRecord } from '../../recordContext'
import { usePageAddress } from '../../usePageAddress'

/**
 * The URL to cite as the source of a download; `undefined` if nobody else could open it: a file, a
 * sandbox without a URL, or an unpublished record.
 */
export function useDownloadAddress(): string | undefined {
  const address = usePageAddress()
  const own = useShownRecord()?.own
  return own === undefined && /^https?:/u.test(address) ? address : undefined
}

/**
 * Whether this is a frame in a sandbox without an origin. Such a sandbox hardly ever lets it save a
 * file, and reports that only in the console. Sandboxes that keep the frame's origin cannot be
 * detected from inside.
 */
export function mayNotSave(): boolean {
  return self.origin === 'null' && window.parent !== window
}
