import { useEffect, useState } from 'react'

/** After this long a reader should hear that something is still happening. */
const SLOW_AFTER_MS = 4000

/** Stands where the record will be, while its file is on the way. */
export function Waiting({ slug }: { slug: string }) {
  // A line without words at first: a region that comes with its words is not read out.
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
