import type { PictureCard } from '../../cards/pictureCard'
import type { RecordIndex } from '../../record/recordIndex'
import type { Selection } from '../../record/views/selection'

export function buildBoardPicture(
  _index: RecordIndex,
  _selection: Selection,
  _choice: string | undefined,
): PictureCard | undefined {
  return undefined
}
