import type { FrameworksFile } from '../record/schema/frameworks'
import type { InspectionRecord } from '../record/schema/record'

/** A record with the frameworks it is read by: always fetched and shown together, never mixed. */
export interface RecordFile {
  record: InspectionRecord
  frameworks: FrameworksFile
}

/** The record that a page was built with, and the fingerprint of the files that it was built from. */
export interface RecordInPage extends RecordFile {
  fingerprint: string
}
