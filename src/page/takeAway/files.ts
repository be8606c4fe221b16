import type { RecordIndex } from '../../record/recordIndex'
import { formatPartName, selectPart, type RecordPart } from '../../record/takeAway/part'
import { formatPartJson } from '../../record/takeAway/partData'
import { formatPartCsv } from '../../record/takeAway/partTable'

/** A file of text that is made when somebody asks for it. */
export interface TakenFile {
  /** On its button: "Table (CSV)". */
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

/** A part as a table and as data. */
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

/** The whole record as a table and as the very file that a site publishes, under the name that it has there. */
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
