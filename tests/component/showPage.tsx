import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { App } from '../../src/app/App'
import { DEFAULT_HOST, type Host } from '../../src/app/hostContext'
import { loadSections } from '../../src/app/sections'
import { createUrlState } from '../../src/data/urlState'
import { findRelatedFilesInPage } from '../../src/data/relatedFiles'
import type { RecordInPage } from '../../src/data/recordFile'
import { buildExampleRecord, readFrameworks } from '../unit/exampleRecord'

export const NORTHSHIRE: RecordInPage = {
  record: buildExampleRecord(),
  frameworks: readFrameworks(),
  fingerprint: 'unlike that of any file',
}

// A built page has all sections in its HTML; here they are drawn at once.
await loadSections()

export type Answers = Record<string, () => Response | Promise<Response>>

export const answerJson = (value: unknown) => () => Response.json(value)

export const ALL_WELL: Answers = {
  'records/northshire.json': answerJson(NORTHSHIRE.record),
  'records/frameworks.json': answerJson(NORTHSHIRE.frameworks),
}

/** A server that answers these files; anything else is an error of the test. */
export function fetchFrom(answers: Answers): typeof fetch {
  return (file) => {
    const answer = typeof file === 'string' ? answers[file] : undefined
    if (answer === undefined) return Promise.reject(new Error('The page asked for another file'))
    return Promise.resolve(answer())
  }
}

/** Shows the whole page of Northshire; `inPage` is what it was built with. */
export function showPage({
  inPage,
  refreshes = true,
  host,
}: {
  inPage?: RecordInPage
  refreshes?: boolean
  host?: Partial<Host>
}) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <App
        source={{
          slug: 'northshire',
          inPage,
          refreshes,
          relatedFiles: findRelatedFilesInPage(inPage),
        }}
        host={{ ...DEFAULT_HOST, slug: 'northshire', urlState: createUrlState(window), ...host }}
      />
    </QueryClientProvider>,
  )
}
