/** Text as it may stand in HTML, between tags or in an attribute with either quotation mark. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A text as a string of a script in HTML: nothing in it can end the string or the script. */
export function quoteForScript(text: string): string {
  return escapeJson(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** JSON that may stand in a script element: no "<" can end it or open a comment. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
