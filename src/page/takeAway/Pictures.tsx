import type { PictureCard } from '../../cards/pictureCard'
import type { RecordPart } from '../../record/takeAway/part'
import { formatPartChoice, formatPartName } from '../../record/takeAway/part'
import { savePng } from '../parts/savePicture'
import { saveFile } from '../parts/saveFile'
import { mayNotSave } from './takenFrom'

/** The result of asking for a picture. */
export type PictureOutcome =
  | { kind: 'saved'; name: string }
  | { kind: 'shown'; name: string; picture: PictureCard }
  | { kind: 'failed'; why: string }

/**
 * Makes a picture of the timeline of a part of the record and downloads it. If no file may be
 * saved, returns the picture to be shown. Never rejects.
 */
async function takePicture(part: RecordPart, form: 'svg' | 'png'): Promise<PictureOutcome> {
  const stem = `${formatPartName(part)}-timeline`
  const name = `${stem}.${form}`
  try {
    const made = await import('../timeline/picture/buildTimelinePicture')
    const picture = made.buildTimelinePicture(
      part.index,
      part.choice.selection,
      formatPartChoice(part.choice, part.index),
    )
    if (picture === undefined)
      return { kind: 'failed', why: 'There is nothing to draw: no entry matches the choice.' }
    if (mayNotSave()) return { kind: 'shown', name, picture }
    if (form === 'png') await savePng(picture, stem)
    else saveFile(name, 'image/svg+xml', picture.svg)
    return { kind: 'saved', name }
  } catch {
    return {
      kind: 'failed',
      why: 'The picture could not be made. Check the connection, try again.',
    }
  }
}

interface PicturesProps {
  part: RecordPart
  tell: (outcome: PictureOutcome) => void
}

const FORMS = ['svg', 'png'] as const

/** Buttons to download the timeline of the current choice as a picture. */
export function Pictures({ part, tell }: PicturesProps) {
  return FORMS.map((form) => (
    <button
      className="quiet-button"
      key={form}
      type="button"
      onClick={() => {
        void takePicture(part, form).then(tell)
      }}
    >
      {`Timeline (${form.toUpperCase()})`}
    </button>
  ))
}
