import type { RecordIndex } from '../../../record/recordIndex'
import { formatSubsetName, selectSubset, type RecordSubset } from '../../../record/export/subset'
import { formatSubsetJson } from '../../../record/export/subsetJson'
import { formatSubsetCsv } from '../../../record/export/subsetCsv'
import { saveFile } from '../../components/saveFile'
import { drawSvg, savePng } from '../../components/savePicture'

/** A text file, made on demand. */
export interface DownloadFile {
  /** The text of its button: "Table (CSV)". */
  label: string
  name: string
  type: string
  content: () => string
}

/** The outcome of a download: the file was saved, or `text` or `shown` is to be shown instead. */
export type Outcome =
  | PictureOutcome
  | { kind: 'saved'; name: string; file: DownloadFile }
  | { kind: 'text'; file: DownloadFile }

type PictureOutcome =
  | { kind: 'saved'; name: string }
  | { kind: 'shown'; svg: string; text: string }
  | { kind: 'failed'; reason: string }

/**
 * Whether this is a frame in a sandbox without an origin. Such a sandbox hardly ever lets it save a
 * file, and reports that only in the console. Sandboxes that keep the frame's origin cannot be
 * detected from inside.
 */
function mayNotSave(): boolean {
  return self.origin === 'null' && window.parent !== window
}

/** Downloads a file, or says that it is to be shown as text. */
export function downloadFile(file: DownloadFile): Outcome {
  if (mayNotSave()) return { kind: 'text', file }
  saveFile(file.name, file.type, file.content())
  return { kind: 'saved', name: file.name, file }
}

/**
 * Builds a picture of the grades of the chosen area and inspection and downloads it. If no file may be saved,
 * returns the picture to be shown. Never rejects.
 */
export async function downloadPicture(
  subset: RecordSubset,
  format: 'svg' | 'png',
): Promise<PictureOutcome> {
  const { area, inspection } = subset.choice.selection
  const choice = { ...(area && { area }), ...(inspection && { inspection }) }
  const stem = `${formatSubsetName(subset)}-board`
  const name = `${stem}.${format}`
  try {
    const { buildBoardPicture } = await import('../../picture/pictures')
    const picture = buildBoardPicture(subset.index, choice)
    if (mayNotSave()) return { kind: 'shown', svg: drawSvg(picture), text: picture.text }
    if (format === 'png') await savePng(picture, stem)
    else saveFile(name, 'image/svg+xml', drawSvg(picture))
    return { kind: 'saved', name }
  } catch {
    return {
      kind: 'failed',
      reason: 'The picture could not be made. Check the connection, try again.',
    }
  }
}

function buildTable(subset: RecordSubset): DownloadFile {
  return {
    label: 'Table (CSV)',
    name: `${formatSubsetName(subset)}.csv`,
    type: 'text/csv;charset=utf-8',
    content: () => formatSubsetCsv(subset),
  }
}

/** The files of a part of the record: table and data. `downloadedFrom` is the URL to cite, if there is one. */
export function listSubsetFiles(
  subset: RecordSubset,
  downloadedFrom: string | undefined,
): DownloadFile[] {
  return [
    buildTable(subset),
    {
      label: 'Data (JSON)',
      name: `${formatSubsetName(subset)}.json`,
      type: 'application/json',
      content: () => formatSubsetJson(subset, downloadedFrom),
    },
  ]
}

/**
 * The files of the whole record: a table, and the record file exactly as a site publishes it, under
 * the same name.
 */
export function listWholeFiles(index: RecordIndex): DownloadFile[] {
  return [
    buildTable(selectSubset(index, { selection: {} })),
    {
      label: 'Record file (JSON)',
      name: `${index.record.authority.id}.json`,
      type: 'application/json',
      content: () => `${JSON.stringify(index.record, null, 2)}\n`,
    },
  ]
}
