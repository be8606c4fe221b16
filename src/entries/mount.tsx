import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from '../page/App'
import { keepBuiltHtml } from '../page/builtHtml'
import { OWN_PAGE, type Host } from '../page/hostContext'
import { createAddress, type Address } from '../reading/address'
import { findCompanions } from '../reading/companions'
import { findRefusedRecord, parseOptions } from '../reading/options'
import type { RecordSource } from '../reading/recordQuery'
import { reportRefused } from '../reading/reportRefused'
import { parseSiteRecords } from '../reading/siteRecords'
import { SECTION_IDS, type SectionId } from '../record/sections'
import { CONTENT_ID, HYDRATED } from './forms'
import { readInPage } from './inPage'
import { BuiltRecordLink, RecordUnavailable } from './RecordUnavailable'

/**
 * Only a page with an origin of its own may ask for a file: in a sandbox, or from a file, even a
 * failure that is caught would stand in the host's console.
 */
function hasOrigin(): boolean {
  return /^https?:$/u.test(location.protocol) && self.origin !== 'null'
}

/**
 * A choice of area made on the built page before this script arrived: the radio button
 * holds it, and the address is brought to agree, so that it is kept.
 */
function keepEarlyChoice(container: Element, address: Address) {
  const chosen = container.querySelector<HTMLInputElement>('input[name="area"]:checked')?.value
  if (chosen === undefined) return
  const query = new URLSearchParams(address.read())
  // White space around it means nothing: the address stays as it was given.
  if ((query.get('area') ?? 'all').trim() === chosen) return
  // An area that the record does not have is left for the page to speak of.
  const asked = document.getElementById(`area-${query.get('area') ?? ''}`)
  if (chosen === 'all' && asked === null) return
  if (chosen === 'all') query.delete('area')
  else query.set('area', chosen)
  const text = query.toString()
  address.replace(text === '' ? '' : `?${text}`)
}

/** What the address asks of the page beyond the head's script, and a word on what it asks in vain. */
function applyOptions(search: string, place: Host['place']) {
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

/** What the address asks for, or else what a frame shows unasked: the head's script has written it down. */
function readShownSections(): SectionId[] | undefined {
  const shown = document.documentElement.dataset['sections']?.split(' ')
  return shown && SECTION_IDS.filter((id) => shown.includes(id))
}

/** Tells the head's script, which has kept a click until then. */
function onHydrated(part: SectionId | 'app') {
  document.dispatchEvent(new CustomEvent(HYDRATED, { detail: part }))
}

interface MountOptions extends Pick<Host, 'ownSite' | 'startWorker'> {
  /** False for the self-contained file: it asks nobody for anything. */
  refreshes: boolean
  /** Run once the app is there, and says what only a browser knows. */
  onMount?: (content: HTMLElement) => void
}

/**
 * Hydrates what the build wrote, or renders into an empty page. Whatever fails on the way or later, a
 * reader has the built HTML.
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
    // By then React has taken everything away; before the next frame is painted it is there again.
    queueMicrotask(restore)
    reportError(error)
  }
  const place = container.dataset['place'] === 'frame' ? 'frame' : 'page'
  const address = createAddress(window, place === 'page')
  const { options, noName } = applyOptions(address.read(), place)
  const built = container.dataset['record'] ?? ''
  // What names no record is asked for all the same, and refused: the built one must not stand for it.
  const slug = noName ?? options.record ?? built
  const inPage = slug === built ? readInPage(document) : undefined
  const records = parseSiteRecords(container.dataset['site'])
  const host: Host = {
    ...{ place, address, slug, ownSite, onHydrated },
    heading: options.heading ?? OWN_PAGE.heading,
    sections: readShownSections(),
    // The self-contained file may be anywhere, alone.
    records: place === 'page' && refreshes ? records : undefined,
    // Of many pages each has a record of its own, and the frames of their site have one of them.
    snippetRecord:
      slug === built && container.dataset['oneOfMany'] === undefined ? undefined : slug,
    ...(place === 'page'
      ? {}
      : {
          pageAddress: `./index.html${slug === built || noName !== undefined ? '' : `?record=${slug}`}`,
        }),
    ...(startWorker && { startWorker }),
    ...(onMount && {
      onState: () => {
        onMount(container)
      },
    }),
  }
  const source: RecordSource = {
    ...{ slug, inPage },
    companions: findCompanions(inPage, records),
    // What names no record is refused before anything is asked for.
    refreshes: noName !== undefined || (hasOrigin() && (refreshes || inPage === undefined)),
  }
  const page = (
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <App
          source={source}
          host={host}
          wayOn={slug !== built && place === 'page' ? <BuiltRecordLink slug={slug} /> : undefined}
        />
      </QueryClientProvider>
    </StrictMode>
  )
  if (inPage === undefined) {
    // Another authority's record: what was built is not shown, and the head has hidden it.
    container.replaceChildren()
    delete document.documentElement.dataset['otherRecord']
    createRoot(container, { onUncaughtError }).render(
      hasOrigin() || noName !== undefined ? page : <RecordUnavailable host={host} />,
    )
    return
  }
  keepEarlyChoice(container, address)
  // As a transition: React gives way to whatever else there is to do, and no task is long.
  startTransition(() => {
    // Where something changed the built HTML, React draws the page anew.
    hydrateRoot(container, page, { onUncaughtError, onRecoverableError: reportError })
  })
}
