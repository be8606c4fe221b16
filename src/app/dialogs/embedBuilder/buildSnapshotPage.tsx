import { escapeText, escapeJson } from '../../../cards/markup'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { selectOutside } from '../../../record/areas'
import { formatDay } from '../../../record/dates'
import { formatTitle } from '../../../record/keeping'
import type { Theme } from '../../../data/options'
import { SnapshotPage, type SnapshotPageProps } from './SnapshotPage'

interface SnapshotPageInput extends SnapshotPageProps {
  theme: Theme
  styles: readonly string[]
}

/** Removes what the choice of area hides, what needs script, and all controls. */
function leaveOut(page: Element, area = 'all') {
  for (const element of page.querySelectorAll(
    `${selectOutside(area)}, .needs-script, .print-choice, button, [role="status"]`,
  ))
    element.remove()
  for (const element of page.querySelectorAll('[tabindex]')) element.removeAttribute('tabindex')
  // Without script no key works in the chart, so it is no longer an application.
  for (const element of page.querySelectorAll('[role="application"]'))
    element.setAttribute('role', 'group')
  for (const label of page.querySelectorAll('label')) {
    const words = document.createElement('span')
    words.className = label.className
    words.append(...label.childNodes)
    label.replaceWith(words)
  }
}

/** Renders the page outside the document, with the React that is already loaded. */
function drawPage(props: SnapshotPageProps): Element {
  const container = document.createElement('div')
  const root = createRoot(container)
  flushSync(() => root.render(<SnapshotPage {...props} />))
  const drawn = container.cloneNode(true)
  root.unmount()
  if (!(drawn instanceof Element)) throw new Error('An element was cloned into something else')
  return drawn
}

/**
 * Builds a self-contained HTML document of one day's state: the choice is applied, what was not
 * chosen is left out, the record is included as JSON, and there is no script and no request. Must
 * not be called while React renders.
 */
export function buildSnapshotPage({ theme, styles, ...props }: SnapshotPageInput): string {
  const { index, selection, sections, day } = props
  const page = drawPage(props)
  leaveOut(page, selection.area)
  const title = `${formatTitle(index.record)}, pinned on ${formatDay(day)}`
  const shown = sections.filter((section) => section !== 'filter')
  const themed = theme === 'auto' ? '' : ` data-theme="${theme}"`
  return [
    '<!doctype html>',
    `<html lang="en-GB"${themed} data-sections="${shown.join(' ')}">`,
    '<head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="responsive-embedded-sizing" content="allow-origins=*">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}">`,
    '<link rel="icon" href="data:,">',
    `<title>${escapeText(title)}</title>`,
    ...styles.map((text) => `<style>${text}</style>`),
    '</head>',
    `<body><div id="inspection-record" data-place="page">${page.innerHTML}</div>`,
    `<script type="application/json" id="inspection-record-data">${escapeJson({ pinnedOn: day, selection, record: index.record })}</script>`,
    '</body></html>',
  ].join('\n')
}
