import { queryOptions } from '@tanstack/react-query'
import { loadExport } from '../../reading/loadExport'
import { fetchCode, fetchText } from '../../reading/fetchFile'

const FILE = 'records/index.json'

/** The query of the list of authorities: made when somebody asks for it, and not before. */
export function authoritiesQuery() {
  return queryOptions({
    queryKey: ['authorities'],
    queryFn: async ({ signal }) => {
      const [{ text }, readIndexText] = await Promise.all([
        fetchText(FILE, signal),
        fetchCode(FILE, () =>
          loadExport(() => import('../../reading/readIndexText'), 'readIndexText'),
        ),
      ])
      return readIndexText({ file: FILE, text }).records
    },
    retry: false,
    staleTime: Infinity,
    structuralSharing: false,
    // Without this a lost connection would pause the query for ever, with no word to the reader.
    networkMode: 'always',
  })
}
