const START = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a of the text's code units, 32 bits, from a start of its own. */
function hash(text: string, start: number): number {
  let value = start
  for (let position = 0; position < text.length; position += 1)
    value = Math.imul(value ^ text.charCodeAt(position), PRIME)
  return value >>> 0
}

/**
 * Tells whether files are those that a page was built with, without parsing them. It
 * guards against change, not against malice: whoever can change the file can change the page.
 */
export function fingerprintOf(...texts: readonly string[]): string {
  return texts
    .map((text) =>
      [text.length, hash(text, START), hash(text, ~START)]
        .map((part) => part.toString(36))
        .join('.'),
    )
    .join('-')
}
