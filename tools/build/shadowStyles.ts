import type { Plugin } from 'vite'

/** The element's own frame around the page: what the page's root and body are for its styles. */
const FRAME = '.element'
const BLOCK = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`

/** What would mean the host's document, or its window, if it were left. */
const LEFT_OVER = /:root|:target|@page|[\d.]rem\b|@media[^{]*width|(?:^|[{},])(?:html|body)[,{\s]/u

/**
 * Turns the page's minified styles into those of a shadow root. The page's root becomes
 * the element's frame; a width asked of the window is asked of the frame (which is no
 * container on paper, where none of them holds); `rem` is the host's and becomes the
 * frame's own; no fragment of the host's address is ours, so the frame marks its targets
 * itself. Throws where something is left that a shadow root would not understand.
 */
export function fitToShadowRoot(css: string): string {
  const fitted = css
    // For `light-dark()`, which the page does not use.
    .replace(/--lightningcss-(?:light|dark):[^;}]*;?/gu, '')
    .replace(new RegExp(`@page${BLOCK}`, 'gu'), '')
    .replace(
      new RegExp(String.raw`@media print,\s*(\(min-width:\s*\d+px\))\s*${BLOCK}`, 'gu'),
      '@media print{$2}@media $1{$2}',
    )
    .replace(/@media (?:screen and )?(\((?:min|max)-width:\s*\d+px\))/gu, '@container record $1')
    .replace(/(@container record [^{]*\{):root\{/gu, '$1.page{')
    .replace(/([\d.]+)rem\b/gu, 'calc($1*var(--rem))')
    .replaceAll(':root', FRAME)
    .replaceAll(':target', '[data-target]')
    .replace(/(^|[{},])(?:html|body)(?=[,{])/gu, `$1${FRAME}`)
  const left = LEFT_OVER.exec(fitted)
  if (left !== null)
    throw new Error(
      `The page's styles cannot stand in a shadow root: "${fitted.slice(left.index, left.index + 60)}…"`,
    )
  return fitted
}

/** All but the element's own sheet, which is written for a shadow root. */
const STYLES = /(?:page-styles|\/page\/[\w/-]+)\.css\?inline$/u
const MODULE = /^export default (".*");?\s*$/su

/** Fits the page's styles where they are imported as text. */
export function shadowStyles(): Plugin {
  return {
    name: 'shadow-styles',
    // Behind Vite's own plugins, which minify the text.
    enforce: 'post',
    transform(code, id) {
      if (!STYLES.test(id)) return undefined
      const text: unknown = JSON.parse(MODULE.exec(code)?.[1] ?? 'null')
      if (typeof text !== 'string') throw new Error('The bundler gives styles in another way now')
      return { code: `export default ${JSON.stringify(fitToShadowRoot(text))}`, map: null }
    },
  }
}
