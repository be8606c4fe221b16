import { readRecordTexts } from '../../../data/readRecordTexts'
import type { RecordFile } from '../../../data/recordFile'
import type { FrameworksFile } from '../../../record/schema/frameworks'
import type { FoundAuthority, FoundRecords } from './workerProtocol'

/**
 * Reads one authority's record and related files from an import, and checks them as if a server had
 * sent them. Throws `ReadingError`.
 */
export function readFound(
  { england }: FoundRecords,
  { name, record, neighbours }: FoundAuthority,
  frameworks: FrameworksFile,
): RecordFile {
  const related = [
    { kind: 'england', file: 'England’s counts', text: england },
    { kind: 'neighbours', file: `The neighbours of ${name}`, text: neighbours },
  ] as const
  return readRecordTexts({
    record: { file: `The record of ${name}`, text: record },
    frameworks: { file: 'records/frameworks.json', text: JSON.stringify(frameworks) },
    related: related.flatMap(({ text, ...file }) =>
      text === undefined ? [] : [{ ...file, text }],
    ),
  })
}
