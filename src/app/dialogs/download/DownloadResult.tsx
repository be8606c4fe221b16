import { addressOfSvg } from '../../components/savePicture'
import { TextToCopy } from '../../components/TextToCopy'
import { useHost } from '../../hostContext'
import type { Outcome } from './downloadFiles'

const BYTE_ORDER_MARK = /^\uFEFF/u
const NOT_ALLOWED = 'The page around this frame may not let it save a file.'

interface SavedProps {
  /** `undefined` before the first download. */
  saved: Extract<Outcome, { kind: 'saved' }> | undefined
  /** The number of results so far, so that the same one twice is announced twice. */
  count: number
  onOutcome: (outcome: Outcome) => void
}

/** Which file the browser was asked to save. Rendered from the start, so that screen readers announce changes. */
export function Saved({ saved, count, onOutcome }: SavedProps) {
  const { kind } = useHost()
  return (
    <p className="page-actions__result">
      <span role="status">
        {saved && <span key={count}>{`Handed to the browser to be saved: ${saved.name}`}</span>}
      </span>{' '}
      {kind === 'frame' && saved !== undefined && 'file' in saved && (
        <button
          className="text-button"
          type="button"
          onClick={() => onOutcome({ kind: 'text', file: saved.file })}
        >
          Nothing was saved? Show it as text
        </button>
      )}
    </p>
  )
}

/** What is shown in kind of a file: text to select, or a picture to save with the browser's menu. */
export function DownloadResult({ outcome }: { outcome: Outcome }) {
  switch (outcome.kind) {
    case 'saved':
      return null
    case 'failed':
      return <p role="alert">{outcome.reason}</p>
    case 'text':
      return (
        <TextToCopy text={outcome.file.content().replace(BYTE_ORDER_MARK, '')} rows={8}>
          {`${NOT_ALLOWED} Copy the selected text, and save it as ${outcome.file.name}:`}
        </TextToCopy>
      )
    case 'shown': {
      const { svg, text } = outcome
      return (
        <>
          <p>{NOT_ALLOWED} Save or copy this picture with the browser’s own menu:</p>
          <img className="page-actions__picture" src={addressOfSvg(svg)} alt={text} />
          <TextToCopy text={svg} rows={4}>
            Or copy its text, and save it as a file that ends in .svg:
          </TextToCopy>
        </>
      )
    }
  }
}
