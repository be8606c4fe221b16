import { useEffect, useState } from 'react'

interface WordsFieldProps {
  words: string
  search: (words: string) => void
}

/** Long enough for the next key, short enough to feel immediate. */
const PAUSE_MS = 150

/** The search field. What is typed shows at once; the page follows after a short pause. */
export function WordsField({ words, search }: WordsFieldProps) {
  const [typed, setTyped] = useState(words)
  const [lastWords, setLastWords] = useState(words)
  if (words !== lastWords) {
    // The URL was changed elsewhere (Back, clear), so update the field.
    setLastWords(words)
    if (words !== typed.trim()) setTyped(words)
  }
  useEffect(() => {
    if (typed.trim() === words) return
    const timer = setTimeout(() => {
      search(typed.trim())
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed, words, search])
  return (
    <label className="filter-field needs-script">
      <span className="filter-field__label">Words</span>
      <input
        className="filter-field__control filter-field__control--words"
        type="search"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
        }}
      />
    </label>
  )
}
