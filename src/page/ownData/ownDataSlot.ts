import { createContext, type ComponentType } from 'react'
import type { Elements } from '../elements'
import type { Address } from '../../reading/address'
import type { RecordFile } from '../../reading/recordFile'
import type { FrameworksFile } from '../../record/schema/frameworks'
import type { ImportWorker } from './runImport'

export interface OwnDataDialogProps {
  startWorker: () => ImportWorker
  close: () => void
}

/** What reads a reader's own files, as the page gets it from its entry: fetched when it is asked for. */
export interface OwnDataSlot {
  load: () => Promise<{ OwnDataDialog: ComponentType<OwnDataDialogProps> }>
  /** Throws where the browser refuses to start one. */
  startWorker: () => ImportWorker
}

export const OwnDataSlotContext = createContext<OwnDataSlot | undefined>(undefined)

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
export interface OwnData {
  frameworks: FrameworksFile
  /** Changes with every record that is shown: the page is drawn anew for it. */
  turn: string
  /** Set while a record is shown that is not published: nothing may link to it or embed it. */
  shown: OwnRecord | undefined
  /** Shows a record in place of the published one. Rejects, and changes nothing, where the page lacks code for it. */
  show: (record: OwnRecord) => Promise<void>
  /** Back to the published record. */
  leave: () => void
}

export const OwnDataContext = createContext<OwnData | undefined>(undefined)
