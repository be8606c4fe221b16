import { useInsertionEffect } from 'react'

/** The id of the style element in the head with the rules of the record on screen. */
export const RECORD_RULES_ID = 'area-rules'

/** The style sheet that the build put last in the head; an empty one is added if the page has none. */
function findStyleSheet(): CSSStyleSheet | null {
  const built = document.getElementById(RECORD_RULES_ID)
  if (built instanceof HTMLStyleElement) return built.sheet
  const style = document.createElement('style')
  style.id = RECORD_RULES_ID
  document.head.append(style)
  return style.sheet
}

/** Adds styles. Returns a function that removes them. */
function addRules(styles: string): () => void {
  const sheet = findStyleSheet()
  // Wrapped in one rule, since `insertRule` takes one at a time.
  const at = sheet?.insertRule(`@media all { ${styles} }`, sheet.cssRules.length)
  const rule = at === undefined ? undefined : sheet?.cssRules[at]
  return () => {
    const now = [...(sheet?.cssRules ?? [])].findIndex((other) => other === rule)
    if (now !== -1) sheet?.deleteRule(now)
  }
}

/**
 * Adds styles that the page was not built with while the component is mounted. They are added as
 * rules, not as text: the content policy allows only the text that was built.
 */
export function useInjectedStyles(styles: string) {
  useInsertionEffect(() => (styles === '' ? undefined : addRules(styles)), [styles])
}
