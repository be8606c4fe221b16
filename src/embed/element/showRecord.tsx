import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from '../../app/App'
import { DEFAULT_HOST, type AppState } from '../../app/hostContext'
import type { RelatedFiles } from '../../data/relatedFiles'
import { findRefusedRecord, reportRefused } from '../../data/options'
import { formatError } from '../../data/problemWords'
import { buildRecordRules } from '../../app/RecordRules'
import { parseAttributes, type ElementOptions } from './attributes'
import styles from './element.css?inline'
import { keepChoice } from './keptChoices'

/**
 * Follows a link to a target in the same element. The browser would look for the target in the
 * host's document and change the host's URL, and `:target` does not work in a shadow root.
 */
function followLink(frame: HTMLElement, event: Event, setTarget: (id: string) => void) {
  if (event.defaultPrevented) return
  // Compare with the event's path instead of using `instanceof`: the class differs in another document.
  const path = event.composedPath()
  const link = [...frame.querySelectorAll('a[href^="#"]')].find((anchor) => path.includes(anchor))
  if (link === undefined) return
  event.preventDefault()
  const id = link.getAttribute('href')?.slice(1) ?? ''
  setTarget(id)
  const target = frame.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
  if (target === null) return
  frame.querySelector('[data-target]')?.removeAttribute('data-target')
  target.setAttribute('data-target', '')
  for (let fold = target.closest('details'); fold !== null;) {
    fold.open = true
    fold = fold.parentElement?.closest('details') ?? null
  }
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.scrollIntoView()
}

/** The text size that the page's design tokens assume, in px. */
const DEFAULT_TEXT_SIZE = 16

/**
 * Creates the wrapper inside the shadow root, hidden at first. Its styles reset what it would
 * inherit from the host.
 */
function createFrame(): HTMLElement {
  const frame = document.createElement('div')
  frame.className = 'element'
  frame.lang = 'en-GB'
  frame.dir = 'ltr'
  frame.hidden = true
  return frame
}

/**
 * The text size set in the reader's browser, in px. `medium` follows that setting; `rem` follows
 * the host.
 */
function measureTextSize(frame: HTMLElement): number {
  frame.style.fontSize = 'medium'
  const size = Number.parseFloat(getComputedStyle(frame).fontSize)
  frame.style.fontSize = ''
  return Number.isFinite(size) ? size : DEFAULT_TEXT_SIZE
}

/** Sets on the wrapper the attributes and properties that the page's styles expect on the root element. */
function applyTheme(frame: HTMLElement, { theme, accent, sections }: ElementOptions) {
  // Assume that the host's page is light unless it sets a theme.
  if (theme === 'auto') delete frame.dataset['theme']
  else frame.dataset['theme'] = theme ?? 'light'
  frame.dataset['sections'] = sections.join(' ')
  frame.style.setProperty('--rem', `${String(measureTextSize(frame))}px`)
  if (accent === undefined) frame.style.removeProperty('--link')
  else frame.style.setProperty('--link', accent)
}

interface ElementParts {
  host: HTMLElement
  root: ShadowRoot
  /** Shows the host's own content. */
  slot: HTMLSlotElement
  /** The URL of the site, and the record that it was built with. */
  site: { address: string; record: string; relatedFiles: RelatedFiles }
}

/** Controls the record that an element shows. */
export interface ShownRecord {
  /** To be called after an attribute has changed. */
  update: (name: string) => void
  /** To be called after the element has moved to another document. */
  move: () => void
  /** Removes the record and its listeners. The reader's choice is kept. */
  leave: () => void
}

/** Shared, so that all elements on the host's page fetch each record once. */
const queryClient = new QueryClient()

/**
 * A style sheet can be adopted only in the document whose window created it, so the elements of one
 * document share a set.
 */
const sheetsOf = new WeakMap<Document, Map<string, CSSStyleSheet>>()

/** Adopts style sheets, which no Content-Security-Policy of the host blocks. */
function adoptStyles(root: ShadowRoot, texts: readonly string[]) {
  const { ownerDocument } = root
  const view = ownerDocument.defaultView
  // A document without a window displays nothing.
  if (view === null) return
  const sheets = sheetsOf.get(ownerDocument) ?? new Map<string, CSSStyleSheet>()
  sheetsOf.set(ownerDocument, sheets)
  root.adoptedStyleSheets = texts.map((text) => {
    const sheet = sheets.get(text) ?? new view.CSSStyleSheet()
    if (!sheets.has(text)) sheet.replaceSync(text)
    sheets.set(text, sheet)
    return sheet
  })
}

function hasOwnContent(host: HTMLElement): boolean {
  return host.childElementCount > 0 || host.textContent.trim() !== ''
}

/** One or two sentences for the host's `error` event. */
function formatFailure(error: Error): string {
  const { happened, todo } = formatError(
    error,
    'The inspection record could not be shown.',
    'Reload the page to try again.',
  )
  return `${happened} ${todo}`
}

/**
 * Renders the same app as the page into an element's shadow root. It replaces the host's own
 * content in one step, once it is fully rendered. If the host has put no content in, the app shows
 * its loading and error messages there.
 */
export function showRecord({ host, root, slot, site }: ElementParts): ShownRecord {
  const frame = createFrame()
  let texts: readonly string[] = [styles]
  adoptStyles(root, texts)
  const width = document.createElement('div')
  width.className = 'element-width'
  root.append(frame, width)
  const choice = keepChoice(host)
  /** The slug last rendered, and whether its record is on screen. */
  let renderedSlug: string | undefined
  let isReady = false

  const showFrame = (isShown: boolean) => {
    frame.hidden = !isShown
    slot.hidden = isShown
  }
  const onState = (state: AppState) => {
    const ready = state.kind === 'ready'
    if (ready) {
      texts = [styles, buildRecordRules(state.index)]
      adoptStyles(root, texts)
    }
    showFrame(ready || !hasOwnContent(host))
    if (state.kind === 'problem')
      host.dispatchEvent(
        new CustomEvent('error', { detail: { message: formatFailure(state.error) } }),
      )
    if (ready && !isReady) host.dispatchEvent(new CustomEvent('ready'))
    isReady = ready
  }
  const reactRoot = createRoot(frame, {
    onUncaughtError: (error) => {
      reportError(error)
      onState({ kind: 'problem', error: error instanceof Error ? error : new Error(String(error)) })
    },
  })
  // After React's own listeners: it may have handled the click.
  frame.addEventListener('click', (event) => followLink(frame, event, choice.address.setTarget))
  const render = () => {
    const { options, refused } = parseAttributes(host)
    reportRefused(refused)
    // Request an invalid name too, so that it is refused: showing the built record for it would mislead.
    const noName = findRefusedRecord(refused)
    const slug = noName ?? options.record ?? site.record
    const isBuilt = slug === site.record
    applyTheme(frame, options)
    const app = (
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <App
            key={slug}
            source={{
              ...{ slug, site: site.address, refreshes: true },
              relatedFiles: isBuilt ? site.relatedFiles : { england: false, neighbours: false },
            }}
            host={{
              ...{ kind: 'element', slug, urlState: choice.address, onState },
              heading: options.heading ?? DEFAULT_HOST.heading,
              sections: options.sections,
              pageAddress: `${site.address}index.html${isBuilt || noName !== undefined ? '' : `?record=${slug}`}`,
            }}
            sections={options.sections}
          />
        </QueryClientProvider>
      </StrictMode>
    )
    if (slug === renderedSlug) {
      startTransition(() => reactRoot.render(app))
      return
    }
    renderedSlug = slug
    isReady = false
    // Synchronous, so that one authority's grades never appear in another's place, even for a moment.
    flushSync(() => reactRoot.render(app))
  }
  render()
  return {
    update: (name) => {
      choice.applyAttribute(name)
      render()
      // Retry what could not be fetched.
      void queryClient.refetchQueries({
        type: 'active',
        predicate: ({ state }) => state.status === 'error',
      })
    },
    move: () => adoptStyles(root, texts),
    leave: () => {
      reactRoot.unmount()
      frame.remove()
      width.remove()
      slot.hidden = false
    },
  }
}
