import { useEffect, useState } from 'react'

/** After this long, tell the reader that the page is still loading. */
const SLOW_AFTER_MS = 4000

/** Shown in place of the record while its file is loading. */
export function LoadingNote({ slug }: { slug: string }) {
  // Empty at first: screen readers do not announce a live region that is added together with its text.
  const [words, setWords] = useState('\u00A0')
  useEffect(() => {
    const timers = [
      setTimeout(() => setWords('Fetching the inspection record…')),
      setTimeout(() => {
        setWords(
          `Still fetching records/${slug}.json and records/frameworks.json: the connection seems slow. It goes on by itself.`,
        )
      }, SLOW_AFTER_MS),
    ]
    return () => timers.forEach(clearTimeout)
  }, [slug])
  return (
    <p className="waiting" role="status">
      {words}
    </p>
  )
}
