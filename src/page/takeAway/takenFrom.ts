import { useShownRecord } from '../recordContext'
import { usePageAddress } from '../usePageAddress'

/**
 * The address from which something is taken, for who reads it later; nothing where nobody else could
 * open it: a file, a sandbox without an address, or a record that is not published.
 */
export function useTakenFrom(): string | undefined {
  const address = usePageAddress()
  const own = useShownRecord()?.own
  return own === undefined && /^https?:/u.test(address) ? address : undefined
}

/**
 * Whether this is a sandbox, which hardly ever lets a frame save a file and says so to nobody but the
 * console. Sandboxes that keep the frame's origin cannot be told from inside.
 */
export function mayNotSave(): boolean {
  return self.origin === 'null' && window.parent !== window
}
