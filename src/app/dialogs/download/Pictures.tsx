import type { RecordSubset } from '../../../record/export/subset'
import { formatSubsetName } from '../../../record/export/subset'
import { drawSvg, savePng } from '../../components/savePicture'
import { saveFile } from '../../components/saveFile'
import { mayNotSave } from './downloadAddress'

/** The result of asking for a picture. */
export type PictureOutcome =
  | { kind: 'saved'; name: string }
  | { kind: 'shown'; svg: string; text: string }
  | { kind: 'failed'; why: string }

/**
 * Makes a picture of the grades of the chosen area and inspection and downloads it. If no file may be saved,
 * returns the picture to be shown. Never rejects.
 */
async function downloadPicture(subset: RecordSubset, form: 'svg' | 'png'): Promise<PictureOutcome> {
  const { area, inspection } = subset.choice.selection
  const choice = { ...(area && { area }), ...(inspection && { inspection }) }
  const stem = `${formatSubsetName(subset)}-board`
  const name = `${stem}.${form}`
  try {
    const { buildBoardPicture } = await import('../../picture/pictures')
    const picture = buildBoardPicture(subset.index, choice)
    if (mayNotSave()) return { kind: 'shown', svg: drawSvg(picture), text: picture.text }
    if (form === 'png') await savePng(picture, stem)
    else saveFile(name, 'image/svg+xml', drawSvg(picture))
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

/** Buttons to download the grades of the current choice as a picture. */
export function Pictures({ subset, onOutcome }: PicturesProps) {
  return FORMS.map((form) => (
    <button
      className="quiet-button"
      key={form}
      type="button"
      onClick={() => void downloadPicture(subset, form).then(onOutcome)}
    >
      {`Picture of the board (${form.toUpperCase()})`}
    </button>
  ))
}
