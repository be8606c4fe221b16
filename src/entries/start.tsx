import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BuilderContext, type BuilderSlot } from '../page/embedding/builderSlot'
import type { AuthorityChooser } from '../page/chooser/AuthorityChooser'
import { OwnDataSlotContext, type OwnDataSlot } from '../page/ownData/ownDataSlot'
import { keepBuiltHtml } from '../page/builtHtml'
import { Page } from '../page/Page'
import type { SectionsSlot } from '../page/sectionsSlot'
import type { FramePrint } from '../page/takeAway/FramePrint'
import { OWN_PAGE, type Surroundings } from '../page/surroundings'
import { createAddress, type Address } from '../reading/address'
import { findRefusedRecord, parseOptions, SECTION_IDS, type SectionId } from '../reading/options'
import { reportRefused } from '../reading/reportRefused'
import { parseSiteRecords } from '../reading/siteRecords'
import { Alive } from './Alive'
import { hasOrigin } from './hasOrigin'
import { OutOfReach, WayBack } from './OutOfReach'
import { readInPage } from './inPage'

interface StartOptions {
  slot: SectionsSlot
  /** Makes snippets for other pages; nothing in a frame, which leads to the whole page instead. */
  builder?: Omit<BuilderSlot, 'readQuery'>
  /** Reads a reader's own files; nothing in a frame. */
  ownData?: OwnDataSlot
  /** False for the self-contained file: it asks nobody for anything. */
  refreshes: boolean
  /** The way to other authorities; a frame and a self-contained file have none. */
  Chooser?: typeof AuthorityChooser
  /** Run once the page is alive, and says what only a browser knows. */
  whenAlive?: () => void
  /** How a frame is printed; a page of its own knows itself. */
  More?: typeof FramePrint
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
function applyOptions(search: string, place: Surroundings['place']) {
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

/**
 * Brings the page to life: hydrates what the build wrote, or renders into an empty page. Whatever
 * fails on the way or later, a reader has the built HTML.
 */
export function startPage(options: StartOptions) {
  const container = document.getElementById('inspection-record')
  if (container === null) throw new Error('The page has no element "inspection-record"')
  const { dataset } = document.documentElement
  const isShown = container.childElementCount > 0 && !('otherRecord' in dataset)
  const restore = keepBuiltHtml(container, isShown)
  try {
    start(container, restore, options)
  } catch (error) {
    delete dataset['otherRecord']
    restore()
    reportError(error)
  }
}

function start(
  container: HTMLElement,
  restore: () => void,
  { slot, builder, ownData, refreshes, Chooser, More, whenAlive }: StartOptions,
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
  // Of many pages each has a record of its own, and the frames of their site have one of them.
  const named = slug === built && container.dataset['oneOfMany'] === undefined ? undefined : slug
  const inPage = slug === built ? readInPage(document) : undefined
  const records = parseSiteRecords(container.dataset['site'])
  const surroundings: Surroundings = {
    heading: options.heading ?? OWN_PAGE.heading,
    place,
    sections: readShownSections(),
  }
  const pageAddress = `./index.html${slug === built || noName !== undefined ? '' : `?record=${slug}`}`
  const page = (
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <BuilderContext
          value={
            builder === undefined
              ? undefined
              : { ...builder, readQuery: address.read, record: named }
          }
        >
          <OwnDataSlotContext value={ownData}>
            <Page
              slug={slug}
              address={address}
              slot={slot}
              surroundings={surroundings}
              {...(place === 'page' ? {} : { pageAddress })}
              refreshes={refreshes || inPage === undefined}
              records={records}
              chooser={
                Chooser !== undefined && records !== undefined ? (
                  <Chooser shown={slug} address={address} pages={records.pages} />
                ) : undefined
              }
              More={More}
              wayOn={slug !== built && place === 'page' ? <WayBack slug={slug} /> : undefined}
              {...(inPage === undefined ? {} : { inPage })}
            />
          </OwnDataSlotContext>
        </BuilderContext>
      </QueryClientProvider>
    </StrictMode>
  )
  if (inPage === undefined) {
    // Another authority's record: what was built is not shown, and the head has hidden it.
    container.replaceChildren()
    delete document.documentElement.dataset['otherRecord']
    createRoot(container, { onUncaughtError }).render(
      <Alive run={whenAlive}>
        {hasOrigin() || noName !== undefined ? (
          page
        ) : (
          <OutOfReach {...{ slug, surroundings, pageAddress }} />
        )}
      </Alive>,
    )
    return
  }
  keepEarlyChoice(container, address)
  // As a transition: React gives way to whatever else there is to do, and no task is long.
  startTransition(() => {
    hydrateRoot(container, <Alive run={whenAlive}>{page}</Alive>, {
      onUncaughtError,
      onRecoverableError: (error) => {
        // Something changed the built HTML, and React drew the page anew: for that it needs all of it.
        slot.ask().catch(() => undefined)
        reportError(error)
      },
    })
  })
}
