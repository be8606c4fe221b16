import type { IndexEntry } from '../../record/schema/manyRecords'
import { AuthorityLinks } from './AuthorityLinks'

/** Every authority with a record on this site, as a plain page that needs no script. */
export function AuthoritiesPage({ entries }: { entries: readonly IndexEntry[] }) {
  return (
    <div className="page">
      <main className="page__main">
        <h1>Children’s services inspections: authorities</h1>
        <p>{`${entries.length} authorities, by name.`}</p>
        <AuthorityLinks entries={entries} />
      </main>
      <footer className="page__foot">
        <p>Not an Ofsted product.</p>
      </footer>
    </div>
  )
}
