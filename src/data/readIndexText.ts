import { parseIndex } from '../record/checks/checkRelatedFiles'
import { parseJson } from '../record/parseJson'
import type { IndexFile } from '../record/schema/manyRecords'
import type { FetchedText } from './fetchRecordTexts'
import { ReadingError } from './problems'

/** Parses and checks the index. Throws `ReadingError` if it has any fault. */
export function readIndexText({ file, text }: FetchedText): IndexFile {
  const json = parseJson(text)
  const parsed = json.ok ? parseIndex(json.value) : json
  if (parsed.ok) return parsed.value
  throw new ReadingError({ kind: 'refused', file, faults: parsed.faults })
}
