import { parseUrl } from '../../record/parseUrl'
import { useHost } from '../hostContext'
import { useShownRecord } from '../recordContext'
import { useBrowserValue, useHydrated } from '../browserValues'
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

/** Only on touch screens: on a desktop the system's dialog is slower than the clipboard. */
const prefersShareDialog = () =>
  'share' in navigator &&
  typeof matchMedia === 'function' &&
  matchMedia('(pointer: coarse)').matches

/** Shares or copies a fact with its date, source and address. Renders nothing in static HTML, which could do neither. */
export function Share({ name, text, anchor }: ShareProps) {
  const { kind, pageAddress } = useHost()
  const isLocal = useShownRecord()?.local !== undefined
  const hydrated = useHydrated()
  const usesShareDialog = useBrowserValue(prefersShareDialog, false)
  if (!hydrated) return null
  const page =
    kind === 'page' ? location.href : pageAddress && parseUrl(pageAddress, location.href)?.href
  // Nobody else could open a record that is not published.
  const address = page === undefined || isLocal ? undefined : formatShareAddress(page, anchor)
  return (
    <span className="share">
      {usesShareDialog ? (
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
      {kind === 'page' && !isLocal && (
        <a className="text-button" href={`#${anchor}`}>
          <span>Link</span>
          <span className="visually-hidden">{`: ${name}`}</span>
        </a>
      )}
    </span>
  )
}
