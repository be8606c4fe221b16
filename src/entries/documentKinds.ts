import { VIEWS, type SectionId } from '../record/sections'

/** The id of the element that holds the app. */
export const CONTENT_ID = 'inspection-record'

/** The id of the element in which the build puts the record as JSON. */
export const IN_PAGE_ID = 'inspection-record-data'

/** The id of the element in which the build puts the worker's script in a self-contained page. */
export const IMPORT_WORKER_ID = 'inspection-record-import-worker'

/**
 * The event on the document that says which part has been hydrated and so reacts to clicks. Its
 * `detail` is a section id or "app".
 */
export const HYDRATED = 'inspection-record-hydrated'

/** A built document that contains a record as HTML. */
export interface DocumentKind {
  file: string
  place: 'page' | 'frame'
  /** The sections in it. Default: all. */
  only?: readonly SectionId[]
  /** False for documents without script, for hosts that allow none. */
  hydrates: boolean
  /** Whether it is published next to the other files of its site. */
  onSite: boolean
  /** The URL of its record's page, if that is known. */
  address?: string | undefined
  /** True if the site has a page for each record: its frames may then be built with another record. */
  oneOfMany?: boolean
}

/** Every document that the build makes of a record. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  { file: 'index.html', place: 'page', hydrates: true, onSite: true },
  { file: 'inspection-record.html', place: 'page', hydrates: true, onSite: false },
  { file: 'embed.html', place: 'frame', hydrates: true, onSite: true },
  {
    file: 'embed-badge.html',
    place: 'frame',
    only: ['badge'],
    hydrates: false,
    onSite: false,
  },
  ...VIEWS.map((view) => ({
    file: `embed-${view}.html`,
    place: 'frame' as const,
    only: ['filter', view] as const,
    hydrates: false,
    onSite: false,
  })),
]

/** England's page. It has no record, and is written once for a site. */
export const ENGLAND_PAGE = {
  file: 'england.html',
  place: 'england',
  hydrates: true,
  onSite: true,
} as const
