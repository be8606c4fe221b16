import { queryOptions } from '@tanstack/react-query'
import { fetchCode, fetchText } from './fetchFile'
import { loadExport } from './loadExport'

const FILE = 'records/index.json'

/** The query for the site's index of authorities, run only when somebody needs it. */
export function indexQuery() {
  return queryOptions({
    queryKey: ['authorities'],
    queryFn: async ({ signal }) => {
      const [{ text }, readIndexText] = await Promise.all([
        fetchText(FILE, signal),
        fetchCode(FILE, () => loadExport(() => import('./readIndexText'), 'readIndexText')),
      ])
      return readIndexText({ file: FILE, text })
    },
    retry: false,
    staleTime: Infinity,
    structuralSharing: false,
    // Otherwise React Query would wait for a lost connection, and the reader would see no message.
    networkMode: 'always',
  })
}
