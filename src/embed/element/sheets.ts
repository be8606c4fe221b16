import { buildFilterRules } from '../../page/filter/filterRules'
import pageStyles from '../../page/styles/page-styles.css?inline'
import type { RecordIndex } from '../../record/recordIndex'
import ownStyles from './element.css?inline'

const sheets = new Map<string, CSSStyleSheet>()

/** One sheet for all elements, made when the first one needs it. */
function shareSheet(text: string): CSSStyleSheet {
  const known = sheets.get(text)
  if (known !== undefined) return known
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  sheets.set(text, sheet)
  return sheet
}

/**
 * Gives a shadow root the page's styles and the rules of the record's areas. As adopted
 * sheets: all elements share them, and no content policy of the host's stops them.
 */
export function adoptStyles(root: ShadowRoot, index?: RecordIndex) {
  const texts = [ownStyles + pageStyles]
  if (index !== undefined) texts.push(buildFilterRules(index.areas))
  root.adoptedStyleSheets = texts.map(shareSheet)
}
