import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { EnglandPage } from '../app/england/EnglandPage'
import { createUrlState } from '../data/urlState'
import { buildEngland } from '../record/england/england'
import { CONTENT_ID, HYDRATED, IN_PAGE_ID } from './documentKinds'
import type { EnglandInPage } from './prerender'

const content = document.getElementById(CONTENT_ID)
const text = document.getElementById(IN_PAGE_ID)?.textContent
if (content !== null && text !== undefined) {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the build wrote it into this document
  const { facts, frameworks, builtFor, feed } = JSON.parse(text) as EnglandInPage
  startTransition(() => {
    hydrateRoot(
      content,
      <StrictMode>
        <EnglandPage
          england={buildEngland(facts, frameworks)}
          address={createUrlState(window)}
          builtFor={builtFor}
          feed={feed}
        />
      </StrictMode>,
    )
  })
  setTimeout(() => document.dispatchEvent(new CustomEvent(HYDRATED, { detail: 'app' })))
}
