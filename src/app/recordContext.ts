import { createContext, use } from 'react'
import type { Elements } from './elements'
import type { UrlState } from '../data/urlState'
import type { RecordFile } from '../data/recordFile'

/** A record from a reader's own file, and what is shown with it. */
export interface LocalRecord {
  file: RecordFile
  /** The state of its filter, kept apart so that none of it appears in the address bar. */
  urlState: UrlState
  /** The names of the files it was read from, as text. */
  fileNames: string
  banner: Elements
}

/** The record on screen, published or not, and how to change it. */
export interface ShownRecord {
  file: RecordFile
  /** Set while an unpublished record is shown: nothing may link to it or embed it. */
  local: LocalRecord | undefined
  /**
   * Shows a record in place of the published one. Rejects and changes nothing if code for it cannot
   * be loaded.
   */
  show: (record: LocalRecord) => Promise<void>
  /** Returns to the published record. */
  leave: () => void
}

export const RecordContext = createContext<ShownRecord | undefined>(undefined)

/** The record on screen; `undefined` outside an app. */
export function useShownRecord(): ShownRecord | undefined {
  return use(RecordContext)
}
