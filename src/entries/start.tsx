import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Page } from '../page/Page'
import type { SectionsSlot } from '../page/sectionsSlot'
import { createAddress, type Address } from '../reading/address'
import { readInPage } from './inPage'

interface StartOptions {
  slot: SectionsSlot
  /** False for the self-contained file: it asks nobody for anything. */
  refreshes: boolean
}

/**
 * A choice of area made on the built page before this script arrived: the radio button
 * holds it, and the address is brought to agree, so that it is kept.
 */
function keepEarlyChoice(container: Element, address: Address) {
  const chosen = container.querySelector<HTMLInputElement>('input[name="area"]:checked')?.value
  if (chosen === undefined) return
  const query = new URLSearchParams(address.read())
  if ((query.get('area') ?? 'all') === chosen) return
  // An area that the record does not have is left for the page to speak of.
  if (
    chosen === 'all' &&
    container.querySelector(`[id="area-${query.get('area') ?? ''}"]`) === null
  )
    return
  if (chosen === 'all') query.delete('area')
  else query.set('area', chosen)
  const text = query.toString()
  address.replace(text === '' ? '' : `?${text}`)
}

/** Brings the page to life: hydrates what the build wrote, or renders into an empty page. */
export function startPage({ slot, refreshes }: StartOptions) {
  const container = document.getElementById('inspection-record')
  if (container === null) throw new Error('The page has no element "inspection-record"')
  const address = createAddress(window)
  const inPage = readInPage(document)
  const page = (
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <Page
          slug={container.dataset['record'] ?? ''}
          address={address}
          slot={slot}
          refreshes={refreshes}
          {...(inPage === undefined ? {} : { inPage })}
        />
      </QueryClientProvider>
    </StrictMode>
  )
  if (inPage === undefined) {
    createRoot(container).render(page)
    return
  }
  keepEarlyChoice(container, address)
  hydrateRoot(container, page)
}
