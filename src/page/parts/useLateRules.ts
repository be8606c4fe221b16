import { useInsertionEffect } from 'react'

/** The style element in the head that holds the rules of the record on screen. */
export const AREA_RULES_ID = 'area-rules'

/** The sheet that the build put into the head last; a page without it gets an empty one. */
function findSheet(): CSSStyleSheet | null {
  const built = document.getElementById(AREA_RULES_ID)
  if (built instanceof HTMLStyleElement) return built.sheet
  const style = document.createElement('style')
  style.id = AREA_RULES_ID
  document.head.append(style)
  return style.sheet
}

/** Adds styles, and gives what takes them away again. */
function addRules(styles: string): () => void {
  const sheet = findSheet()
  // All of them in one rule: a sheet takes one at a time.
  const at = sheet?.insertRule(`@media all { ${styles} }`, sheet.cssRules.length)
  const rule = at === undefined ? undefined : sheet?.cssRules[at]
  return () => {
    const now = [...(sheet?.cssRules ?? [])].findIndex((other) => other === rule)
    if (now !== -1) sheet?.deleteRule(now)
  }
}

/**
 * Styles for as long as the component is there, which the page was not built with. They come as rules
 * and not as text: the page's content policy knows the text that was built, and no other.
 */
export function useLateRules(styles: string) {
  useInsertionEffect(() => (styles === '' ? undefined : addRules(styles)), [styles])
}
