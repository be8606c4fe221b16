import type { RecordIndex } from '../../../record/recordIndex'
import { formatSubsetName, selectSubset, type RecordSubset } from '../../../record/export/subset'
import { formatSubsetJson } from '../../../record/export/subsetJson'
import { formatSubsetCsv } from '../../../record/export/subsetCsv'

/** A text file, made on demand. */
export interface DownloadFile {
  /** The text of its button: "Table (CSV)". */
  label: string
  name: string
  type: string
  content: () => string
}

function tableOf(subset: RecordSubset): DownloadFile {
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
    tableOf(subset),
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
    tableOf(selectSubset(index, { selection: {} })),
    {
      label: 'Record file (JSON)',
      name: `${index.record.authority.id}.json`,
      type: 'application/json',
      content: () => `${JSON.stringify(index.record, null, 2)}\n`,
    },
  ]
}
