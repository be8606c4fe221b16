import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { escapeJson, escapeText } from '../../../cards/markup'
import type { Theme } from '../../../data/options'
import { formatHiddenSelector } from '../../../record/areas'
import { formatDay } from '../../../record/dates'
import { formatTitle } from '../../../record/keeping'
import type { RecordIndex } from '../../../record/recordIndex'
import type { SectionId } from '../../../record/sections'
import { formatChosenInspection, formatSelectionWords } from '../../../record/views/selection'
import type { Selection } from '../../../record/views/selection'
import { formatList } from '../../../record/wording'
import { OFFERED_SECTIONS } from '../../../snippets/choice'
import { HostContext, DEFAULT_HOST, type Host } from '../../hostContext'
import { Masthead } from '../../masthead/Masthead'
import { PageFoot } from '../../components/PageFoot'
import { RecordContext, type ShownRecord } from '../../recordContext'
import { Panels } from '../../Panels'
import { useSelectedEntries } from '../../useSelection'

interface SnapshotPageProps {
  index: RecordIndex
  /** The record on screen. */
  shown: ShownRecord | undefined
  selection: Selection
  sections: readonly SectionId[]
  heading: number
  /** The page keeps the state of this day: "2026-11-21". */
  day: string
  /** The URL of the live page; `undefined` if it is not known. */
  liveAddress: string | undefined
}

/** "Grades and Timeline, of care leavers, the 2024 inspection". */
function formatContents({ index, selection, sections }: SnapshotPageProps): string {
  const names = OFFERED_SECTIONS.flatMap(([id, name]) => (sections.includes(id) ? name : []))
  const chosen = formatSelectionWords(selection, index)
  return `${formatList(names)}${chosen === undefined ? '' : `, of ${chosen}`}`
}

function SnapshotNote(props: SnapshotPageProps) {
  const { index, day, liveAddress } = props
  return (
    <div className="notice">
      <p>
        <strong>{`Pinned on ${formatDay(day)}.`}</strong>{' '}
        <span>
          {`This page keeps what the record said on that day, as checked on ${formatDay(index.record.keeping.checkedOn)}, and does not follow later inspections.`}
        </span>{' '}
        {liveAddress !== undefined && (
          <a href={liveAddress}>{`The page as it is now: ${liveAddress}`}</a>
        )}
      </p>
      <p>{`Shown here: ${formatContents(props)}. Nothing else.`}</p>
    </div>
  )
}

/** The record's state on one day, for a file that never changes and runs no script. */
function SnapshotPage(props: SnapshotPageProps) {
  const { index, shown, selection, sections, heading } = props
  const selected = useSelectedEntries(index, selection)
  // Nothing can be chosen in a snapshot: the choice was made when it was created.
  const host: Host = { ...DEFAULT_HOST, heading, sections, isSnapshot: true }
  return (
    <HostContext value={host}>
      <RecordContext value={shown}>
        <div className="page" data-area={selection.area ?? 'all'}>
          <Masthead index={index} />
          <main className="page__main">
            <SnapshotNote {...props} />
            <Panels
              {...{ index, selected, selection }}
              choiceText={formatChosenInspection(selection, index)}
              sections={sections}
            />
          </main>
          <PageFoot index={index} />
        </div>
      </RecordContext>
    </HostContext>
  )
}

interface SnapshotInput extends SnapshotPageProps {
  theme: Theme
  /** The contents of the page's style elements. */
  styles: readonly string[]
}

/** Removes what the choice of area hides, what needs script, and all controls. */
function removeUnused(page: Element, area = 'all') {
  for (const element of page.querySelectorAll(
    `${formatHiddenSelector(area)}, .needs-script, .print-choice, button, [role="status"]`,
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
function renderPage(props: SnapshotPageProps): Element {
  const container = document.createElement('div')
  const root = createRoot(container)
  flushSync(() => root.render(<SnapshotPage {...props} />))
  const page = container.cloneNode(true)
  root.unmount()
  if (!(page instanceof Element)) throw new Error('An element was cloned into something else')
  return page
}

/**
 * Builds a self-contained HTML document of one day's state, which runs no script and makes no request. What was not
 * chosen is left out; the record is included as JSON. Must not be called while React renders.
 */
export function buildSnapshotPage({ theme, styles, ...props }: SnapshotInput): string {
  const { index, selection, sections, day } = props
  const page = renderPage(props)
  removeUnused(page, selection.area)
  const title = `${formatTitle(index.record)}, pinned on ${formatDay(day)}`
  const themed = theme === 'auto' ? '' : ` data-theme="${theme}"`
  return [
    '<!doctype html>',
    `<html lang="en-GB"${themed} data-sections="${sections.join(' ')}">`,
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
