import { formatRecordAddress } from '../../data/recordAddress'
import { formatAuthorityName } from '../../record/authorities'
import type { IndexEntry } from '../../record/schema/manyRecords'
import type { Elements } from '../elements'

interface AuthorityLinksProps {
  entries: readonly IndexEntry[]
  /** The id of the record on screen, if it is in the list. */
  shown?: string
  search?: string
  /** Drawn after each link: a tick box to compare it. */
  control?: ((id: string) => Elements) | undefined
}

/** Authorities as links to their records. */
export function AuthorityLinks({ entries, shown, search, control }: AuthorityLinksProps) {
  return (
    <ul className="chooser__list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a
            className="chooser__link"
            href={formatRecordAddress(entry, search)}
            aria-current={entry.id === shown ? 'page' : undefined}
          >
            {formatAuthorityName(entry)}
          </a>
          {control?.(entry.id)}
        </li>
      ))}
    </ul>
  )
}

/** Every authority with a record on this site, as a plain page that needs no script. */
export function AuthoritiesPage({ entries }: { entries: readonly IndexEntry[] }) {
  return (
    <div className="page">
      <main className="page__main">
        <h1>Children’s services inspections: authorities</h1>
        <p>{`${entries.length} authorities, by name.`}</p>
        <AuthorityLinks entries={entries} />
      </main>
      <footer className="page__foot quiet">
        <p>Not an Ofsted product.</p>
      </footer>
    </div>
  )
}
