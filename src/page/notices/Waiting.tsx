import { useEffect, useState } from 'react'

/** After this long a reader should hear that something is still happening. */
const SLOW_AFTER_MS = 4000

/** Stands where the record will be, while its file is on the way. */
export function Waiting({ slug }: { slug: string }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true)
    }, SLOW_AFTER_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <p className="waiting" role="status">
      {slow
        ? `Still fetching records/${slug}.json and records/frameworks.json: the connection seems slow. It goes on by itself.`
        : 'Fetching the inspection record…'}
    </p>
  )
}
