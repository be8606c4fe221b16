import { useEffect, useState } from 'react'
import { SEARCH_FIELD_ID } from '../../record/sections'
import { useHost } from '../hostContext'

interface SearchFieldProps {
  words: string
  search: (words: string) => void
  /** Called with Enter: moves on to the results. */
  showResults: () => void
}

/** Long enough for the next key, short enough to feel immediate. */
const PAUSE_MS = 150

/** The search field. What is typed shows at once; the results follow after a short pause. */
export function SearchField({ words, search, showResults }: SearchFieldProps) {
  const { kind } = useHost()
  const [typed, setTyped] = useState(words)
  const [lastWords, setLastWords] = useState(words)
  if (words !== lastWords) {
    // The URL was changed elsewhere (Back, close), so update the field.
    setLastWords(words)
    if (words !== typed.trim()) setTyped(words)
  }
  useEffect(() => {
    if (typed.trim() === words) return
    const timer = setTimeout(() => search(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, words, search])
  return (
    <form
      className="bar__search needs-script"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        search(typed.trim())
        showResults()
      }}
    >
      <svg className="bar__glass" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        <path d="M9.6 9.6 13 13M10.5 6a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0z" />
      </svg>
      <input
        className="bar__words"
        type="search"
        id={SEARCH_FIELD_ID}
        aria-label={kind === 'page' ? 'Search this page' : 'Search this record'}
        placeholder="Search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return
          setTyped('')
          search('')
        }}
      />
    </form>
  )
}
