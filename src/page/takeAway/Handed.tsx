import { addressOfSvg } from '../parts/savePicture'
import { TextToCopy } from '../parts/TextToCopy'
import { useSurroundings } from '../surroundings'
import type { TakenFile } from './files'
import type { PictureOutcome } from './Pictures'

/** What became of what was asked for. A file of text can still be shown as text. */
export type Outcome =
  | PictureOutcome
  | { kind: 'saved'; name: string; file: TakenFile }
  | { kind: 'text'; file: TakenFile }

interface HandedProps {
  outcome: Outcome
  tell: (outcome: Outcome) => void
}

const BYTE_ORDER_MARK = /^\uFEFF/u
const FORBIDDEN = 'The page around this frame may not let it save a file.'

function Saved({ outcome, tell }: HandedProps & { outcome: Outcome & { kind: 'saved' } }) {
  const { place } = useSurroundings()
  const { name } = outcome
  return (
    <p className="take-away__handed">
      <span role="status">Handed to the browser to be saved: {name}</span>{' '}
      {place === 'frame' && 'file' in outcome && (
        <button
          className="text-button"
          type="button"
          onClick={() => {
            tell({ kind: 'text', file: outcome.file })
          }}
        >
          Nothing was saved? Show it as text
        </button>
      )}
    </p>
  )
}

/** Handed to the browser, or here: text to be selected, a picture to be saved with the browser's menu. */
export function Handed({ outcome, tell }: HandedProps) {
  switch (outcome.kind) {
    case 'saved':
      return <Saved outcome={outcome} tell={tell} />
    case 'failed':
      return <p role="alert">{outcome.why}</p>
    case 'text':
      return (
        <TextToCopy text={outcome.file.content().replace(BYTE_ORDER_MARK, '')} rows={8}>
          {FORBIDDEN} Copy the selected text, and save it as {outcome.file.name}:
        </TextToCopy>
      )
    case 'shown': {
      const { svg, text } = outcome.picture
      return (
        <>
          <p>{FORBIDDEN} Save or copy this picture with the browser’s own menu:</p>
          <img className="take-away__picture" src={addressOfSvg(svg)} alt={text} />
          <TextToCopy text={svg} rows={4}>
            Or copy its text, and save it as a file that ends in .svg:
          </TextToCopy>
        </>
      )
    }
  }
}
