import type { RecordInPage } from '../reading/recordFile'

/** The element in which the build leaves the record as data. */
export const IN_PAGE_ID = 'inspection-record-data'

function hasVersion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'schemaVersion') === 1
}

/**
 * The build parses and checks a record before it writes it into the page, together with
 * the script that reads it here; so this asks only whether the two belong together.
 */
function isRecordInPage(value: unknown): value is RecordInPage {
  if (typeof value !== 'object' || value === null) return false
  return (
    typeof Reflect.get(value, 'fingerprint') === 'string' &&
    hasVersion(Reflect.get(value, 'record')) &&
    hasVersion(Reflect.get(value, 'frameworks'))
  )
}

/** The record that the page was built with; nothing where there is none. */
export function readInPage(page: Document): RecordInPage | undefined {
  const text = page.getElementById(IN_PAGE_ID)?.textContent ?? ''
  if (text === '') return undefined
  const value: unknown = JSON.parse(text)
  return isRecordInPage(value) ? value : undefined
}
