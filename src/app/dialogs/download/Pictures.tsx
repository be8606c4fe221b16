import type { PictureCard } from '../../../cards/pictureCard'
import type { RecordSubset } from '../../../record/export/subset'
import { formatSubsetChoice, formatSubsetName } from '../../../record/export/subset'
import { savePng } from '../../components/savePicture'
import { saveFile } from '../../components/saveFile'
import { mayNotSave } from './downloadAddress'

/** The result of asking for a picture. */
export type PictureOutcome =
  | { kind: 'saved'; name: string }
  | { kind: 'shown'; name: string; picture: PictureCard }
  | { kind: 'failed'; why: string }

/**
 * Makes a picture of the timeline of a part of the record and downloads it. If no file may be
 * saved, returns the picture to be shown. Never rejects.
 */
async function downloadPicture(subset: RecordSubset, form: 'svg' | 'png'): Promise<PictureOutcome> {
  const stem = `${formatSubsetName(subset)}-timeline`
  const name = `${stem}.${form}`
  try {
    const made = await import('../../picture/buildBoardPicture')
    const picture = made.buildBoardPicture(
      subset.index,
      subset.choice.selection,
      formatSubsetChoice(subset.choice, subset.index),
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
  subset: RecordSubset
  onOutcome: (outcome: PictureOutcome) => void
}

const FORMS = ['svg', 'png'] as const

/** Buttons to download the timeline of the current choice as a picture. */
export function Pictures({ subset, onOutcome }: PicturesProps) {
  return FORMS.map((form) => (
    <button
      className="quiet-button"
      key={form}
      type="button"
      onClick={() => {
        void downloadPicture(subset, form).then(onOutcome)
      }}
    >
      {`Timeline (${form.toUpperCase()})`}
    </button>
  ))
}
