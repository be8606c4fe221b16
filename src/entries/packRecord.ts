import type { GivenFile } from '../importing/recogniseFile'
import { ImportRefusal } from '../importing/refusal'
import type { FoundRecords } from '../page/ownData/importing'
import { readRecordTexts } from '../reading/readRecordTexts'
import type { FrameworksFile } from '../record/schema/frameworks'
import { startPacking } from './packTexts'

/**
 * A record as a file by itself: read and checked like one that a server sends. Throws `ImportRefusal`
 * or `ReadingError`.
 */
export function packRecord({ name, bytes }: GivenFile, frameworks: FrameworksFile): FoundRecords {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const expected = 'text in UTF-8'
    const todo = 'Save the file in UTF-8.'
    throw new ImportRefusal({ file: name, found: 'bytes that are not UTF-8', expected, todo })
  }
  const rules = { file: 'records/frameworks.json', text: JSON.stringify(frameworks) }
  const { record } = readRecordTexts({
    record: { file: name, text },
    frameworks: rules,
    beside: [],
  })
  const { id, name: authority, abolished } = record.authority
  const packing = startPacking()
  const found = {
    id,
    name: authority,
    abolished: abolished !== undefined,
    ...(record.incomplete === undefined ? {} : { incomplete: true as const }),
  }
  const authorities = [{ ...found, record: packing.add(record) }]
  return { authorities, texts: packing.finish() }
}
