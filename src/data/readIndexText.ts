import { checkIndex } from '../record/checks/checkIndex'
import { parseIndex, parseJson } from '../record/parse'
import type { IndexFile } from '../record/schema/manyRecords'
import type { FetchedText } from './fetchRecordTexts'
import { ReadingError } from './problems'

/** Parses and checks the index. Throws `ReadingError` if it has any fault. */
export function readIndexText({ file, text }: FetchedText): IndexFile {
  const json = parseJson(text)
  const parsed = json.ok ? parseIndex(json.value) : json
  const faults = parsed.ok ? checkIndex(parsed.value) : parsed.faults
  if (!parsed.ok || faults.length > 0) throw new ReadingError({ kind: 'refused', file, faults })
  return parsed.value
}
