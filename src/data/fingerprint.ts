const START = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a hash of the text's code units, 32 bits, from the given start value. */
function hash(text: string, start: number): number {
  let value = start
  for (let position = 0; position < text.length; position += 1)
    value = Math.imul(value ^ text.charCodeAt(position), PRIME)
  return value >>> 0
}

/**
 * A fingerprint of files, which shows without parsing whether they are those that a page was built with. It detects
 * changes, not attacks: whoever can change a file can also change the page.
 */
export function buildFingerprint(...texts: readonly string[]): string {
  return texts
    .map((text) =>
      [text.length, hash(text, START), hash(text, ~START)]
        .map((part) => part.toString(36))
        .join('.'),
    )
    .join('-')
}
