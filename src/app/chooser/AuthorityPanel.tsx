import { useId, useState } from 'react'
import { formatRecordAddress } from '../../data/recordAddress'
import { findAuthorities, formatMatches, type SearchableAuthority } from '../../record/authorities'
import type { IndexEntry } from '../../record/schema/manyRecords'
import type { Elements } from '../elements'
import { useAutoFocus } from '../components/useAutoFocus'
import { AuthorityLinks } from './AuthorityLinks'

interface AuthorityPanelProps {
  entries: readonly (IndexEntry & SearchableAuthority)[]
  shown: string
  /** The page's query string: the links keep what applies to every authority. */
  search: string
  /** Drawn after each link: a tick box to compare it. */
  control?: (id: string) => Elements
}

/** Finds an authority by its name: a search field, and links to the matches. */
export function AuthorityPanel({ entries, shown, search, control }: AuthorityPanelProps) {
  const [words, setWords] = useState('')
  const field = useAutoFocus<HTMLInputElement>()
  const hint = useId()
  const found = findAuthorities(entries, words)
  const [first] = found.listed
  return (
    <form
      className="chooser__panel"
      role="search"
      aria-label="Find another council"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '' && first !== undefined)
          window.location.assign(formatRecordAddress(first, search))
      }}
    >
      <label className="chooser__field">
        Name
        <input
          className="chooser__input"
          type="search"
          autoComplete="off"
          aria-describedby={hint}
          value={words}
          ref={field}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <p className="chooser__found" id={hint}>
        <span role="status">{formatMatches(found, entries.length)}</span>
        {words.trim() !== '' && first !== undefined && <span>{` Enter opens ${first.name}.`}</span>}
      </p>
      <AuthorityLinks entries={found.listed} {...{ shown, search, control }} />
    </form>
  )
}
