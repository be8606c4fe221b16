import type { PictureCard } from '../../cards/pictureCard'
import type { RecordPart } from '../../record/takeAway/part'
import { formatPartChoice, formatPartName } from '../../record/takeAway/part'
import { savePng } from '../parts/savePicture'
import { saveFile } from '../parts/saveFile'
import { mayNotSave } from './takenFrom'

/** What became of a picture that was asked for. */
export type PictureOutcome =
  | { kind: 'saved'; name: string }
  | { kind: 'shown'; name: string; picture: PictureCard }
  | { kind: 'failed'; why: string }

/**
 * Makes the timeline of a part as a picture and hands it over; where nothing may be saved it is
 * given back to be shown. Never rejects.
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
      return { kind: 'failed', why: 'There is nothing to draw: the choice leaves no mark.' }
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

/** The timeline as a picture, of what is chosen. */
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
