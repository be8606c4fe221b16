import { createContext, use } from 'react'
import type { Elements } from './elements'
import type { Address } from '../reading/address'
import type { RecordFile } from '../reading/recordFile'

/** A record from a reader's own file, with what stands above it while it is shown. */
export interface OwnRecord {
  file: RecordFile
  /** Its filter's own, so that nothing of it comes into the address bar. */
  address: Address
  /** The files that it was read from, in words. */
  from: string
  standing: Elements
}

/** What is on screen, published or not, and how to change it. */
export interface ShownRecord {
  file: RecordFile
  /** Set while a record is shown that is not published: nothing may link to it or embed it. */
  own: OwnRecord | undefined
  /** Shows a record in place of the published one. Rejects, and changes nothing, where the page lacks code for it. */
  show: (record: OwnRecord) => Promise<void>
  /** Back to the published record. */
  leave: () => void
}

export const RecordContext = createContext<ShownRecord | undefined>(undefined)

/** The record on screen; nothing for a part that is drawn apart from an app. */
export function useShownRecord(): ShownRecord | undefined {
  return use(RecordContext)
}
