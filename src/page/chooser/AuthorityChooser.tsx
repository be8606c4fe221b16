import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useSyncExternalStore } from 'react'
import type { Address } from '../../reading/address'
import { ReadingError } from '../../reading/problems'
import { formatProblem } from '../../reading/problemWords'
import { LIST_PAGE } from '../../reading/recordAddress'
import { useEscape } from '../useEscape'
import { authoritiesQuery } from './authoritiesQuery'

interface AuthorityChooserProps {
  /** The id of the record that is shown or asked for. */
  shown: string
  address: Address
  /** Whether the list is there as a page, for who has no script. */
  pages: boolean
}

function ListProblem({ error, tryAgain }: { error: Error; tryAgain: () => void }) {
  const { happened, todo } =
    error instanceof ReadingError
      ? formatProblem(error.problem)
      : { happened: 'The list of authorities could not be shown.', todo: 'Reload the page.' }
  return (
    <div role="alert">
      <p>{`${happened} ${todo}`}</p>
      <button className="quiet-button" type="button" onClick={tryAgain}>
        Try again
      </button>
    </div>
  )
}

function OpenChooser({ shown, address }: Pick<AuthorityChooserProps, 'shown' | 'address'>) {
  const { data, error, refetch } = useQuery(authoritiesQuery())
  if (data !== undefined)
    return <data.Panel entries={data.entries} shown={shown} search={address.read()} />
  if (error === null) return <p role="status">Fetching the list of authorities…</p>
  return (
    <ListProblem
      error={error}
      tryAgain={() => {
        void refetch()
      }}
    />
  )
}

/** The way to another authority's record. Closed, it costs a line: the list is fetched when it opens. */
export function AuthorityChooser({ shown, address, pages }: AuthorityChooserProps) {
  const summary = useRef<HTMLElement>(null)
  // Held by the browser: it may have been opened before this code was here to hear of it.
  const [hear, read] = useMemo(() => {
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
  const open = useSyncExternalStore(hear, read, () => false)
  const fold = useEscape<HTMLDetailsElement>(open, () => {
    summary.current?.closest('details')?.removeAttribute('open')
    summary.current?.focus()
  })
  return (
    <details className={pages ? 'chooser' : 'chooser needs-script'} ref={fold}>
      <summary className="chooser__open" ref={summary}>
        Another authority
      </summary>
      <div className="chooser__body">
        {open ? (
          <OpenChooser shown={shown} address={address} />
        ) : (
          pages && <a href={LIST_PAGE}>All authorities</a>
        )}
      </div>
    </details>
  )
}
