import { isCheckedFile, type RecordInPage } from '../data/recordFile'

/** The id of the element in which the build puts the record as JSON. */
export const IN_PAGE_ID = 'inspection-record-data'

function isRecordInPage(value: unknown): value is RecordInPage {
  return isCheckedFile(value) && typeof Reflect.get(value, 'fingerprint') === 'string'
}

/** The record that the page was built with; `undefined` if it has none. Throws if its JSON is damaged. */
export function readInPage(page: Document): RecordInPage | undefined {
  const text = page.getElementById(IN_PAGE_ID)?.textContent ?? ''
  if (text === '') return undefined
  const value: unknown = JSON.parse(text)
  return isRecordInPage(value) ? value : undefined
}
