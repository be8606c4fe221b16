import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { App } from '../../page/App'
import { OWN_PAGE, type AppState } from '../../page/hostContext'
import type { Companions } from '../../reading/companions'
import { findRefusedRecord } from '../../reading/options'
import { ReadingError } from '../../reading/problems'
import { formatProblem } from '../../reading/problemWords'
import { reportRefused } from '../../reading/reportRefused'
import { buildFilterRules } from '../../record/areas'
import { parseAttributes, type ElementOptions } from './attributes'
import styles from './element.css?inline'
import { keepChoice } from './keptChoices'

/**
 * Follows a link to another place of the same element. The browser would look for it in
 * the host's document and change the host's address; a shadow root has no `:target` either.
 */
function followWithin(frame: HTMLElement, event: Event, leadTo: (target: string) => void) {
  // By the path and not by its class, which is another one in another document.
  const path = event.composedPath()
  const link = [...frame.querySelectorAll('a[href^="#"]')].find((one) => path.includes(one))
  if (link === undefined) return
  event.preventDefault()
  const id = link.getAttribute('href')?.slice(1) ?? ''
  leadTo(id)
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

/** The size of text that the page's tokens are made for, in px. */
const USUAL_TEXT = 16

/** The element's own frame around the page: it starts from nothing that the host has set. */
function makeFrame(): HTMLElement {
  const frame = document.createElement('div')
  frame.className = 'element'
  frame.lang = 'en-GB'
  frame.dir = 'ltr'
  frame.hidden = true
  return frame
}

/**
 * The size of text that the reader has set in the browser, in px: `medium` is theirs, where
 * `rem` is the host's.
 */
function measureReaderText(frame: HTMLElement): number {
  frame.style.fontSize = 'medium'
  const size = Number.parseFloat(getComputedStyle(frame).fontSize)
  frame.style.fontSize = ''
  return Number.isFinite(size) ? size : USUAL_TEXT
}

/** Gives the frame what the page's styles ask of the root of a document. */
function dressFrame(frame: HTMLElement, { theme, accent, sections }: ElementOptions) {
  // Somebody else's page is light, unless its host says that it is not.
  if (theme === 'auto') delete frame.dataset['theme']
  else frame.dataset['theme'] = theme ?? 'light'
  frame.dataset['sections'] = sections.join(' ')
  frame.style.setProperty('--rem', `${String(measureReaderText(frame))}px`)
  if (accent === undefined) frame.style.removeProperty('--link')
  else frame.style.setProperty('--link', accent)
}

interface Place {
  host: HTMLElement
  root: ShadowRoot
  /** Where the host's own content shows. */
  slot: HTMLSlotElement
  /** Where the site is, and which record it was built with. */
  site: { address: string; record: string; companions: Companions }
}

/** A record that an element shows, or is about to show. */
export interface ShownRecord {
  /** An attribute has changed. */
  update: (name: string) => void
  /** The element stands in another document now. */
  move: () => void
  /** Takes the record away, and all that listens for it. The reader's choice is kept. */
  leave: () => void
}

/** Records are fetched once for all elements of the host's page. */
const client = new QueryClient()

/** A sheet belongs to the document whose window made it: all elements of a document share them. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>()

/** Adopted: no content policy of the host's stops them. */
function adoptStyles(root: ShadowRoot, texts: readonly string[]) {
  const { ownerDocument: home } = root
  const view = home.defaultView
  // A document without a window shows nothing.
  if (view === null) return
  const made = sheets.get(home) ?? new Map<string, CSSStyleSheet>()
  sheets.set(home, made)
  root.adoptedStyleSheets = texts.map((text) => {
    const sheet = made.get(text) ?? new view.CSSStyleSheet()
    if (!made.has(text)) sheet.replaceSync(text)
    made.set(text, sheet)
    return sheet
  })
}

function hasContent(host: HTMLElement): boolean {
  return host.childElementCount > 0 || host.textContent.trim() !== ''
}

/** What went wrong, in a sentence or two, for the host's `error` event. */
function formatFailure(error: Error): string {
  if (!(error instanceof ReadingError))
    return 'The inspection record could not be shown. Reload the page to try again.'
  const { happened, todo } = formatProblem(error.problem)
  return `${happened} ${todo}`
}

/**
 * Shows a record in an element's shadow root: the same app as the page's. It takes the place of the
 * host's own content in one step, once all of it is drawn; where there is no such content, the
 * app shows there that it waits, or what went wrong.
 */
export function showRecord({ host, root, slot, site }: Place): ShownRecord {
  const frame = makeFrame()
  frame.addEventListener('click', (event) => {
    followWithin(frame, event, choice.address.leadTo)
  })
  let texts: readonly string[] = [styles]
  adoptStyles(root, texts)
  const width = document.createElement('div')
  width.className = 'element-width'
  root.append(frame, width)
  const choice = keepChoice(host)
  /** The record that is asked for, and whether it is on screen. */
  let asked: string | undefined
  let isReady = false

  const reveal = (own: boolean) => {
    frame.hidden = !own
    slot.hidden = own
  }
  const onState = (state: AppState) => {
    const ready = state.kind === 'ready'
    if (ready) {
      texts = [styles, buildFilterRules(state.areas)]
      adoptStyles(root, texts)
    }
    reveal(ready || !hasContent(host))
    if (state.kind === 'problem')
      host.dispatchEvent(
        new CustomEvent('error', { detail: { message: formatFailure(state.error) } }),
      )
    if (ready && !isReady) host.dispatchEvent(new CustomEvent('ready'))
    isReady = ready
  }
  const react = createRoot(frame, {
    onUncaughtError: (error) => {
      reportError(error)
      onState({ kind: 'problem', error: error instanceof Error ? error : new Error(String(error)) })
    },
  })
  const draw = () => {
    const { options, refused } = parseAttributes(host)
    reportRefused(refused)
    // What names no record is asked for all the same, and refused: the built one must not stand for it.
    const noName = findRefusedRecord(refused)
    const slug = noName ?? options.record ?? site.record
    const isBuilt = slug === site.record
    dressFrame(frame, options)
    const app = (
      <StrictMode>
        <QueryClientProvider client={client}>
          <App
            key={slug}
            source={{
              ...{ slug, site: site.address, refreshes: true },
              companions: isBuilt ? site.companions : { england: false, neighbours: false },
            }}
            host={{
              ...{ place: 'element', slug, address: choice.address, onState },
              heading: options.heading ?? OWN_PAGE.heading,
              sections: options.sections,
              pageAddress: `${site.address}index.html${isBuilt || noName !== undefined ? '' : `?record=${slug}`}`,
            }}
            only={options.sections}
          />
        </QueryClientProvider>
      </StrictMode>
    )
    const other = slug !== asked
    asked = slug
    if (other) isReady = false
    // At once: not for a moment one authority's grades in the place of another's.
    if (other) flushSync(() => react.render(app))
    else
      startTransition(() => {
        react.render(app)
      })
  }
  draw()
  return {
    update: (name) => {
      choice.follow(name)
      draw()
      // What could not be fetched is asked for again.
      void client.refetchQueries({
        type: 'active',
        predicate: ({ state }) => state.status === 'error',
      })
    },
    move: () => {
      adoptStyles(root, texts)
    },
    leave: () => {
      react.unmount()
      frame.remove()
      width.remove()
      slot.hidden = false
    },
  }
}
