import { buildFilterRules } from '../../page/filter/filterRules'
import { loadExport } from '../../reading/loadExport'
import type { RecordIndex } from '../../record/recordIndex'
import frame from './element.css?inline'
import page from './page-styles.css?inline'

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
 * Gives a shadow root the page's styles. As adopted sheets: all elements share them, and
 * no content policy of the host's stops them.
 */
export function adoptStyles(root: ShadowRoot) {
  root.adoptedStyleSheets = [frame, page].map(shareSheet)
}

/** Adds the styles of a record's sections, and the rules of its areas. */
export function adoptRecordStyles(root: ShadowRoot, sections: string[], index: RecordIndex) {
  const texts = [frame, page, ...sections, buildFilterRules(index.areas)]
  root.adoptedStyleSheets = texts.map(shareSheet)
}

/**
 * Adds the styles of paper, which nobody waits for. Where they cannot be fetched the record
 * is printed as it stands on screen.
 */
export function adoptPrintStyles(root: ShadowRoot) {
  loadExport(() => import('./printStyles'), 'styles').then(
    (styles) => {
      const sheet = shareSheet(styles)
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
    },
    () => undefined,
  )
}
