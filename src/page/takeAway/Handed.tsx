import { TextToCopy } from '../parts/TextToCopy'
import { useSurroundings } from '../surroundings'
import type { TakenFile } from './files'

interface HandedProps {
  file: TakenFile
  asText: boolean
  showText: () => void
}

const BYTE_ORDER_MARK = /^\uFEFF/u

/** What became of a file: handed to the browser, or here as text, to be selected. */
export function Handed({ file, asText, showText }: HandedProps) {
  const { place } = useSurroundings()
  if (asText)
    return (
      <TextToCopy text={file.content().replace(BYTE_ORDER_MARK, '')} rows={8}>
        The page around this frame may not let it save a file. Copy the selected text, and save it
        as {file.name}:
      </TextToCopy>
    )
  return (
    <p className="take-away__handed">
      <span role="status">Handed to the browser to be saved: {file.name}</span>{' '}
      {place === 'frame' && (
        <button className="text-button" type="button" onClick={showText}>
          Nothing was saved? Show it as text
        </button>
      )}
    </p>
  )
}
