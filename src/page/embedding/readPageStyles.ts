import { AREA_RULES_ID } from '../parts/useLateRules'

/**
 * The styles of the page on screen, each text as it stands in its head: so its content policy knows them in a preview too. Without the rules
 * of the choice of area: in a dated page what they would hide is left out.
 */
export function readPageStyles(page: Document): string[] {
  const inHead = [...page.head.querySelectorAll(`style:not(#${AREA_RULES_ID})`)]
  return inHead.map((style) => style.textContent)
}
