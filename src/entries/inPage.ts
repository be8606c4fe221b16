import type { RecordFile } from '../reading/recordFile'

/** The element in which the build leaves the record as data. */
export const IN_PAGE_ID = 'inspection-record-data'

function hasVersion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'schemaVersion') === 1
}

/**
 * The build parses and checks a record before it writes it into the page, together with
 * the script that reads it here; so this asks only whether the two belong together.
 */
function isRecordFile(value: unknown): value is RecordFile {
  if (typeof value !== 'object' || value === null) return false
  return hasVersion(Reflect.get(value, 'record')) && hasVersion(Reflect.get(value, 'frameworks'))
}

/** The record that the page was built with; nothing where there is none. */
export function readInPage(page: Document): RecordFile | undefined {
  const text = page.getElementById(IN_PAGE_ID)?.textContent ?? ''
  if (text === '') return undefined
  const value: unknown = JSON.parse(text)
  return isRecordFile(value) ? value : undefined
}
