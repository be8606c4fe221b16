import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Page } from '../page/Page'
import '../page/styles/page-styles.css'
import { createAddress } from '../reading/address'

const container = document.getElementById('inspection-record')
if (container === null) throw new Error('The page has no element with the id "inspection-record"')

createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Page slug={container.dataset['record'] ?? 'hampshire'} address={createAddress(window)} />
    </QueryClientProvider>
  </StrictMode>,
)
