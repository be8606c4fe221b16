import type { RecordIndex } from '../../record/recordIndex'
import { formatPartName, selectPart, type RecordPart } from '../../record/takeAway/part'
import { formatPartJson } from '../../record/takeAway/partData'
import { formatPartCsv } from '../../record/takeAway/partTable'

/** A text file, made on demand. */
export interface TakenFile {
  /** The text of its button: "Table (CSV)". */
  label: string
  name: string
  type: string
  content: () => string
}

function tableOf(part: RecordPart): TakenFile {
  return {
    label: 'Table (CSV)',
    name: `${formatPartName(part)}.csv`,
    type: 'text/csv;charset=utf-8',
    content: () => formatPartCsv(part),
  }
}

/** The files of a part of the record: table and data. `takenFrom` is the URL to cite, if there is one. */
export function listPartFiles(part: RecordPart, takenFrom: string | undefined): TakenFile[] {
  return [
    tableOf(part),
    {
      label: 'Data (JSON)',
      name: `${formatPartName(part)}.json`,
      type: 'application/json',
      content: () => formatPartJson(part, takenFrom),
    },
  ]
}

/**
 * The files of the whole record: a table, and the record file exactly as a site publishes it, under
 * the same name.
 */
export function listWholeFiles(index: RecordIndex): TakenFile[] {
  return [
    tableOf(selectPart(index, { selection: {} })),
    {
      label: 'Record file (JSON)',
      name: `${index.record.authority.id}.json`,
      type: 'application/json',
      content: () => `${JSON.stringify(index.record, null, 2)}\n`,
    },
  ]
}
