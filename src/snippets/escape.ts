/**
 * Quotes text as a string for an inline script: nothing in it can end the string or the script, or
 * be parsed as markup.
 */
export function quoteForScript(text: string): string {
  return JSON.stringify(text).replace(
    /[&<>\u2028\u2029]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Serialises a value as JSON for a script element: no "<" can end it or open a comment. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
