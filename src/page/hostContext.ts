import { createContext, use } from 'react'
import type { SectionId } from '../record/sections'
import type { Address } from '../reading/address'
import type { SiteRecords } from '../reading/siteRecords'
import type { ImportWorker } from './ownData/runImport'

/** Where an app stands, and what it needs of that place: the document, or the page that it is embedded in. */
export interface Host {
  /** A page of its own, a frame in somebody else's, or an element among theirs. */
  place: 'page' | 'frame' | 'element'
  /** The level at which the headings of sections start: 2 on a page of its own. */
  heading: number
  /** The query string that holds what is chosen. */
  address: Address
  /** The id of the record that is shown or asked for. */
  slug: string
  /** The sections that are shown; all where none are named. */
  sections?: readonly SectionId[] | undefined
  /** True for a snapshot, which keeps a day's state: nothing in it speaks of today. */
  dated?: boolean
  /** Where the whole page is, for a link from an embedded part of it. */
  pageAddress?: string
  /** What the page knows of its site's records; nothing where it shows no other. */
  records?: SiteRecords | undefined
  /** The folder of the page, where the site's other files lie beside it. */
  ownSite?: string | undefined
  /** The record's name, where the site's frames may hold another one. */
  snippetRecord?: string | undefined
  /** Starts what reads a reader's own files. Throws where the browser refuses to. */
  startWorker?: () => ImportWorker
  /** Called once the app, or a section of the built HTML, answers to clicks. */
  onHydrated?: (section: SectionId | 'app') => void
  /** Called as soon as it is known what is shown, before it is painted. */
  onState?: (state: AppState) => void
}

/** What an app has to show: a record, or why there is none. */
export type AppState =
  | { kind: 'waiting' }
  | { kind: 'problem'; error: Error }
  | { kind: 'ready'; areas: readonly { id: string }[] }

/** Where nothing is chosen and nobody can choose: while a page is built, and in a file of one day. */
export const NO_ADDRESS: Address = {
  read: () => '',
  target: () => '',
  subscribe: () => () => undefined,
  push: () => undefined,
  replace: () => undefined,
}

export const OWN_PAGE: Host = { heading: 2, place: 'page', slug: '', address: NO_ADDRESS }

export const HostContext = createContext(OWN_PAGE)

export function useHost(): Host {
  return use(HostContext)
}
