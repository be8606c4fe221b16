import { useSyncExternalStore } from 'react'
import { parseUrl } from '../../record/parseUrl'
import { useHost } from '../hostContext'
import { useShownRecord } from '../recordContext'
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

/** The full page's URL for one element: without the reader's choice, with the record's name. */
export function formatShareAddress(page: string, anchor: string): string | undefined {
  const address = parseUrl(page)
  if (address === undefined || !/^https?:$/u.test(address.protocol)) return undefined
  const record = address.searchParams.get('record')
  address.search = record === null ? '' : new URLSearchParams({ record }).toString()
  address.hash = anchor
  return address.href
}

const never = () => () => undefined
/** Only where a finger is the pointer: on a desktop the system's dialog is slower than the clipboard. */
const canHandOver = () =>
  'share' in navigator &&
  typeof matchMedia === 'function' &&
  matchMedia('(pointer: coarse)').matches
const cannot = () => false

/** Takes a fact along, with date, source and address. Nothing in static HTML, which could not do it. */
export function Share({ name, text, anchor }: ShareProps) {
  const { kind, pageAddress } = useHost()
  const own = useShownRecord()?.local
  const hydrated = useHydrated()
  const handsOver = useSyncExternalStore(never, canHandOver, cannot)
  if (!hydrated) return null
  const page =
    kind === 'page' ? location.href : pageAddress && parseUrl(pageAddress, location.href)?.href
  // Nobody else could open a record that is not published.
  const address =
    page === undefined || own !== undefined ? undefined : formatShareAddress(page, anchor)
  return (
    <span className="share">
      {handsOver ? (
        <button
          className="text-button"
          type="button"
          onClick={() => {
            const data = { text, ...(address !== undefined && { url: address }) }
            // Rejected when the reader closes the dialog.
            navigator.share(data).catch(() => undefined)
          }}
        >
          <span>Share</span>
          <span className="visually-hidden">{`: ${name}`}</span>
        </button>
      ) : (
        <CopyText
          action="Copy with source"
          which={name}
          text={address === undefined ? text : `${text}\n${address}`}
        />
      )}
      {kind === 'page' && own === undefined && (
        <a className="text-button" href={`#${anchor}`}>
          <span>Link</span>
          <span className="visually-hidden">{`: ${name}`}</span>
        </a>
      )}
    </span>
  )
}
