import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from '../app/App'
import { keepBuiltHtml } from '../app/builtHtml'
import { DEFAULT_HOST, type Host } from '../app/hostContext'
import { createUrlState, type UrlState } from '../data/urlState'
import { findRelatedFiles } from '../data/relatedFiles'
import { findRefusedRecord, parseOptions, reportRefused } from '../data/options'
import { isCheckedFile, type RecordInPage } from '../data/recordFile'
import type { RecordSource } from '../data/recordQuery'
import { parseSiteRecords } from '../data/siteRecords'
import { SECTION_IDS, type SectionId } from '../record/sections'
import { CONTENT_ID, HYDRATED, IN_PAGE_ID } from './documentKinds'
import { BuiltRecordLink, RecordUnavailable } from './RecordUnavailable'

/**
 * Only a page with an origin may fetch files. In a sandbox, or opened from a file, even a failure
 * that is caught would be logged in the host's console.
 */
function hasOrigin(): boolean {
  return /^https?:$/u.test(location.protocol) && self.origin !== 'null'
}

/**
 * Keeps a choice of area made before this script arrived: the radio button holds it, so the URL is
 * updated to match.
 */
function keepEarlyChoice(container: Element, address: UrlState) {
  const chosen = container.querySelector<HTMLInputElement>('input[name="area"]:checked')?.value
  if (chosen === undefined) return
  const query = new URLSearchParams(address.read())
  // The values are the same but for white space: leave the URL as it is.
  if ((query.get('area') ?? 'all').trim() === chosen) return
  // Leave an area that the record does not have in the URL: the page reports it.
  const requested = document.getElementById(`area-${query.get('area') ?? ''}`)
  if (chosen === 'all' && requested === null) return
  if (chosen === 'all') query.delete('area')
  else query.set('area', chosen)
  const text = query.toString()
  address.replace(text === '' ? '' : `?${text}`)
}

/**
 * Applies the URL's options that the head's script does not handle, and reports refused ones in the
 * console.
 */
function applyOptions(search: string, place: Host['kind']) {
  const query = new URLSearchParams(search)
  const { options, refused } = parseOptions(
    (name) => query.get(name),
    place === 'frame' ? 'light' : 'auto',
  )
  reportRefused(refused)
  if (options.accent !== undefined)
    document.documentElement.style.setProperty('--link', options.accent)
  return { options, noName: findRefusedRecord(refused) }
}

/**
 * The sections to show, from the root element: the URL's (written there by the head's script), or
 * else a frame's default. `undefined` means all.
 */
function readShownSections(): SectionId[] | undefined {
  const shown = document.documentElement.dataset['sections']?.split(' ')
  return shown && SECTION_IDS.filter((id) => shown.includes(id))
}

/** Notifies the head's script, which may have kept a click to replay. */
function onHydrated(part: SectionId | 'app') {
  document.dispatchEvent(new CustomEvent(HYDRATED, { detail: part }))
}

function isRecordInPage(value: unknown): value is RecordInPage {
  return isCheckedFile(value) && typeof Reflect.get(value, 'fingerprint') === 'string'
}

/** The record that the page was built with; `undefined` if it has none. Throws if its JSON is damaged. */
function readInPage(): RecordInPage | undefined {
  const text = document.getElementById(IN_PAGE_ID)?.textContent ?? ''
  if (text === '') return undefined
  const value: unknown = JSON.parse(text)
  return isRecordInPage(value) ? value : undefined
}

interface MountOptions extends Pick<Host, 'ownSite' | 'startWorker'> {
  /** False for the self-contained file, which requests no newer copy of its own record. */
  refreshes: boolean
  /** Called after the first render, and again whenever the app's state changes. */
  onMount?: (content: HTMLElement) => void
}

/**
 * Hydrates the built HTML, or renders into an empty page. If anything fails, then or later, the
 * reader gets the built HTML back. Throws if the page lacks the element `CONTENT_ID`.
 */
export function mountApp(options: MountOptions) {
  const container = document.getElementById(CONTENT_ID)
  if (container === null) throw new Error(`The page has no element "${CONTENT_ID}"`)
  const { dataset } = document.documentElement
  const isShown = container.childElementCount > 0 && !('otherRecord' in dataset)
  const restore = keepBuiltHtml(container, isShown)
  try {
    mountInto(container, restore, options)
  } catch (error) {
    delete dataset['otherRecord']
    restore()
    reportError(error)
  }
}

function mountInto(
  container: HTMLElement,
  restore: () => void,
  { refreshes, onMount, ownSite, startWorker }: MountOptions,
) {
  const onUncaughtError = (error: unknown) => {
    // By now React has removed everything; restore the built HTML before the next paint.
    queueMicrotask(restore)
    reportError(error)
  }
  const place = container.dataset['place'] === 'frame' ? 'frame' : 'page'
  const address = createUrlState(window, place === 'page')
  const { options, noName } = applyOptions(address.read(), place)
  const built = container.dataset['record'] ?? ''
  // Request an invalid name too, so that it is refused: showing the built record for it would mislead.
  const slug = noName ?? options.record ?? built
  const inPage = slug === built ? readInPage() : undefined
  const records = parseSiteRecords(container.dataset['site'])
  const host: Host = {
    ...{ kind: place, urlState: address, slug, ownSite, onHydrated },
    heading: options.heading ?? DEFAULT_HOST.heading,
    sections: readShownSections(),
    // The self-contained file may be published without the other files of its site.
    records: place === 'page' && refreshes ? records : undefined,
    // If a site has many pages, each has its own record, but the site's frames are all built with
    // one of them.
    snippetRecord:
      slug === built && container.dataset['oneOfMany'] === undefined ? undefined : slug,
    ...(place === 'page'
      ? {}
      : {
          pageAddress: `./index.html${slug === built || noName !== undefined ? '' : `?record=${slug}`}`,
        }),
    ...(startWorker && { startWorker }),
    ...(onMount && {
      onState: () => onMount(container),
    }),
  }
  const source: RecordSource = {
    ...{ slug, inPage },
    relatedFiles: findRelatedFiles(inPage, records),
    // Enabled for an invalid name too: the query refuses it before any request.
    refreshes: noName !== undefined || (hasOrigin() && (refreshes || inPage === undefined)),
  }
  const page = (
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <App
          source={source}
          host={host}
          fallbackLink={
            slug !== built && place === 'page' ? <BuiltRecordLink slug={slug} /> : undefined
          }
        />
      </QueryClientProvider>
    </StrictMode>
  )
  if (inPage === undefined) {
    // Another authority's record: remove the built HTML, which the head's script has hidden.
    container.replaceChildren()
    delete document.documentElement.dataset['otherRecord']
    createRoot(container, { onUncaughtError }).render(
      hasOrigin() || noName !== undefined ? page : <RecordUnavailable host={host} />,
    )
    return
  }
  keepEarlyChoice(container, address)
  // In a transition, so that React yields to other work and no task is long.
  startTransition(() => {
    // If something has changed the built HTML, React renders the page again.
    hydrateRoot(container, page, { onUncaughtError, onRecoverableError: reportError })
  })
}
