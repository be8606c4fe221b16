/**
 * Only a page with an origin of its own may ask for a file: in a sandbox, or from a file, even a
 * failure that is caught would stand in the host's console.
 */
export function hasOrigin(): boolean {
  return /^https?:$/u.test(location.protocol) && self.origin !== 'null'
}
