import { readRecordTexts } from '../../../data/readRecordTexts'
import type { RecordFile } from '../../../data/recordFile'
import type { FrameworksFile } from '../../../record/schema/frameworks'
import type { FoundAuthority, FoundRecords, ByteRange } from './workerProtocol'

/**
 * Reads one authority's record and related files from an import, and checks them as if a server had
 * sent them. Throws `ReadingError`.
 */
export function readFound(
  { texts, england }: FoundRecords,
  { name, record, neighbours }: FoundAuthority,
  frameworks: FrameworksFile,
): RecordFile {
  const take = ([from, to]: ByteRange) =>
    new TextDecoder().decode(new Uint8Array(texts, from, to - from))
  const related = [
    { kind: 'england', file: 'England’s counts', range: england },
    { kind: 'neighbours', file: `The neighbours of ${name}`, range: neighbours },
  ] as const
  return readRecordTexts({
    record: { file: `The record of ${name}`, text: take(record) },
    frameworks: { file: 'records/frameworks.json', text: JSON.stringify(frameworks) },
    related: related.flatMap(({ kind, file, range }) =>
      range === undefined ? [] : [{ kind, file, text: take(range) }],
    ),
  })
}
