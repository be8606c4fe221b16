import { buildFilterRules } from '../../page/filter/filterRules'
import { loadExport } from '../../reading/loadExport'
import type { RecordIndex } from '../../record/recordIndex'
import frame from './element.css?inline'
import page from './page-styles.css?inline'

type Sheets = Map<string, CSSStyleSheet>

/** A sheet belongs to the document whose window made it. */
const sheets = new WeakMap<Document, Sheets>()
/** What each root has, to be made anew when its element is moved into another document. */
const texts = new WeakMap<ShadowRoot, readonly string[]>()

/**
 * Gives a shadow root these styles. As adopted sheets: all elements of a document share them, and
 * no content policy of the host's stops them.
 */
function adopt(root: ShadowRoot, given: readonly string[]) {
  texts.set(root, given)
  const { ownerDocument: home } = root
  const view = home.defaultView
  // A document without a window shows nothing.
  if (view === null) return
  const made: Sheets = sheets.get(home) ?? new Map<string, CSSStyleSheet>()
  sheets.set(home, made)
  root.adoptedStyleSheets = given.map((text) => {
    const sheet = made.get(text) ?? new view.CSSStyleSheet()
    if (!made.has(text)) sheet.replaceSync(text)
    made.set(text, sheet)
    return sheet
  })
}

/** Gives a shadow root the page's styles. */
export function adoptStyles(root: ShadowRoot) {
  adopt(root, [frame, page])
}

/** Gives a shadow root its styles again: a document takes away those of an element that comes from another. */
export function adoptStylesAgain(root: ShadowRoot) {
  adopt(root, texts.get(root) ?? [])
}

/** Adds the styles of a record's sections, and the rules of its areas. */
export function adoptRecordStyles(root: ShadowRoot, sections: string[], index: RecordIndex) {
  adopt(root, [frame, page, ...sections, buildFilterRules(index.areas)])
}

/**
 * Adds the styles of paper, which nobody waits for. Where they cannot be fetched the record
 * is printed as it stands on screen.
 */
export function adoptPrintStyles(root: ShadowRoot) {
  loadExport(() => import('./printStyles'), 'styles').then(
    (styles) => {
      const given = texts.get(root) ?? []
      if (!given.includes(styles)) adopt(root, [...given, styles])
    },
    () => undefined,
  )
}
