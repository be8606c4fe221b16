import { useHost } from '../hostContext'
import { useHydrated } from '../useHydrated'
import { CopyText } from './CopyText'

interface ShareProps {
  /** What is shared, for screen readers: "care leavers, good". */
  name: string
  /** The text to share, without its address: the fact, its date, its source. */
  text: string
  /** The id of the element that shows it. */
  anchor: string
}

/** Takes a fact along, with date, source and address. Nothing in static HTML, which could not do it. */
export function Share({ name, text, anchor }: ShareProps) {
  const { place } = useHost()
  const hydrated = useHydrated()
  if (!hydrated) return null
  return (
    <span className="share">
      <CopyText action="Copy with source" which={name} text={text} />
      {place === 'page' && <a href={`#${anchor}`}>Link</a>}
    </span>
  )
}
