import { queryOptions } from '@tanstack/react-query'
import { fetchCode, fetchText } from '../../reading/fetchFile'
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
          Promise.all([import('../../reading/readIndexText'), import('./AuthorityPanel')]),
        ),
      ])
      const [{ readIndexText }, { AuthorityPanel }] = modules
      return { entries: readIndexText({ file: FILE, text }).records, Panel: AuthorityPanel }
    },
    retry: false,
    staleTime: Infinity,
    structuralSharing: false,
    // Without this a lost connection would pause the query for ever, with no word to the reader.
    networkMode: 'always',
  })
}
