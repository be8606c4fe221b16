import { createContext, use } from 'react'
import type { RecordIndex } from '../record/recordIndex'
import type { SectionId } from '../record/sections'
import type { UrlState } from '../data/urlState'
import type { SiteRecords } from '../data/siteRecords'
import type { FileWorker } from './dialogs/localImport/workerClient'

/** Where an app runs, and what it needs from there: from the document, or from the page it is embedded in. */
export interface Host {
  /** A standalone page, or a frame or a custom element in another site's page. */
  kind: 'page' | 'frame' | 'element'
  /** The heading level of sections: 2 on a standalone page. */
  heading: number
  /** The query string with the reader's choice. */
  urlState: UrlState
  /** The id of the record shown or requested. */
  slug: string
  /** The sections that are shown. Default: all. */
  sections?: readonly SectionId[] | undefined
  /** True for a snapshot, which keeps the state of one day: nothing in it depends on today's date. */
  isSnapshot?: boolean
  /** The URL of the full page, for a link from an embedded view. */
  pageAddress?: string
  /** What is known of the site's other records; `undefined` if the page offers no others. */
  records?: SiteRecords | undefined
  /** The URL of the page's folder, set if the site's other files are in it too. */
  ownSite?: string | undefined
  /** The record's name, set if the site's frames may be built with another record. */
  snippetRecord?: string | undefined
  /**
   * Starts the worker that reads a reader's own files, or that for reports. Throws if the browser refuses, or the
   * page has no such worker.
   */
  startWorker?: (which?: 'reports') => FileWorker
  /** Called once the app, or a section of the built HTML, is hydrated. */
  onHydrated?: (section: SectionId | 'app') => void
  /** Called before paint whenever it is known what is shown. */
  onState?: (state: AppState) => void
}

/** What the app has to show: a record, or why there is none. */
export type AppState =
  { kind: 'waiting' } | { kind: 'problem'; error: Error } | { kind: 'ready'; index: RecordIndex }

/** An empty URL state that cannot change: for building a page, and for a snapshot. */
const NO_URL_STATE: UrlState = {
  read: () => '',
  target: () => '',
  subscribe: () => () => undefined,
  push: () => undefined,
  replace: () => undefined,
}

export const DEFAULT_HOST: Host = { heading: 2, kind: 'page', slug: '', urlState: NO_URL_STATE }

export const HostContext = createContext(DEFAULT_HOST)

export function useHost(): Host {
  return use(HostContext)
}

/** Whether the list of sources stands in the document, so that links can lead into it. */
export function hasSourceList({ kind, isSnapshot, sections }: Host): boolean {
  return kind === 'page' && (isSnapshot !== true || sections?.includes('sources') === true)
}
