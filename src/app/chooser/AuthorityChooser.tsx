import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useSyncExternalStore } from 'react'
import { indexQuery } from '../../data/indexQuery'
import { formatError } from '../../data/problemWords'
import { LIST_PAGE } from '../../data/recordAddress'
import { useHost } from '../hostContext'
import { useEscape } from '../useEscape'
import { AuthorityPanel } from './AuthorityPanel'

function ListProblem({ error, tryAgain }: { error: Error; tryAgain: () => void }) {
  const { happened, todo } = formatError(error, 'The list of authorities could not be shown.')
  return (
    <div role="alert">
      <p>{`${happened} ${todo}`}</p>
      <button className="quiet-button" type="button" onClick={tryAgain}>
        Try again
      </button>
    </div>
  )
}

function OpenChooser() {
  const { slug, urlState } = useHost()
  const { data, error, refetch } = useQuery(indexQuery())
  if (data !== undefined)
    return <AuthorityPanel entries={data.records} shown={slug} search={urlState.read()} />
  if (error === null) return <p role="status">Fetching the list of authorities…</p>
  return <ListProblem error={error} tryAgain={() => void refetch()} />
}

/** Leads to another authority's record. Renders nothing if the site has no other. */
export function AuthorityChooser() {
  const { records } = useHost()
  return records === undefined ? null : <ChooserFold pages={records.pages} />
}

/** Fetches the list when it opens. `pages`: the list also exists as a page, for readers without script. */
function ChooserFold({ pages }: { pages: boolean }) {
  const summary = useRef<HTMLElement>(null)
  // The <details> element holds the state: it may have been opened before this code ran.
  const [subscribe, read] = useMemo(() => {
    const find = () => summary.current?.closest('details')
    return [
      (changed: () => void) => {
        const fold = find()
        fold?.addEventListener('toggle', changed)
        return () => fold?.removeEventListener('toggle', changed)
      },
      () => find()?.open === true,
    ]
  }, [])
  const open = useSyncExternalStore(subscribe, read, () => false)
  const fold = useEscape<HTMLDetailsElement>(open, () => {
    summary.current?.closest('details')?.removeAttribute('open')
    summary.current?.focus()
  })
  return (
    <details className={pages ? 'chooser' : 'chooser needs-script'} ref={fold}>
      <summary className="chooser__open" ref={summary}>
        Find another council
      </summary>
      <div className="chooser__body">
        {open ? <OpenChooser /> : pages && <a href={LIST_PAGE}>All authorities</a>}
      </div>
    </details>
  )
}
