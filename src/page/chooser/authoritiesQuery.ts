import { queryOptions } from '@tanstack/react-query'
import { fetchCode, fetchText } from '../../reading/fetchFile'
import { loadExport } from '../../reading/loadExport'
import type { IndexEntry } from '../../record/schema/manyRecords'
import type { AuthorityPanel } from './AuthorityPanel'

const FILE = 'records/index.json'

/** The list of authorities, and the code that shows it. */
interface Authorities {
  entries: IndexEntry[]
  Panel: typeof AuthorityPanel
}

/** The query of the list of authorities: made when somebody asks for it, and not before. */
export function authoritiesQuery() {
  return queryOptions<Authorities>({
    queryKey: ['authorities'],
    queryFn: async ({ signal }) => {
      const [{ text }, modules] = await Promise.all([
        fetchText(FILE, signal),
        fetchCode(FILE, () =>
          Promise.all([
            loadExport(() => import('../../reading/readIndexText'), 'readIndexText'),
            loadExport(() => import('./AuthorityPanel'), 'AuthorityPanel'),
          ]),
        ),
      ])
      const [readIndexText, Panel] = modules
      return { entries: readIndexText({ file: FILE, text }).records, Panel }
    },
    retry: false,
    staleTime: Infinity,
    structuralSharing: false,
    // Without this a lost connection would pause the query for ever, with no word to the reader.
    networkMode: 'always',
  })
}
