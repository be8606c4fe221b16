import { VIEWS, type SectionId } from '../record/sections'

/** The element that holds the app. */
export const CONTENT_ID = 'inspection-record'

/** The element in which the build leaves the worker's script in a self-contained page. */
export const IMPORT_WORKER_ID = 'inspection-record-import-worker'

/** The event on the document that says which part of it answers to clicks from now on. */
export const HYDRATED = 'inspection-record-hydrated'

/** A built document that holds a record as HTML. */
export interface StaticForm {
  file: string
  place: 'page' | 'frame'
  /** The sections in it; all where none are named. */
  only?: readonly SectionId[]
  /** False for documents of HTML and styles alone, for hosts that run no script. */
  alive: boolean
  /** Whether the files of its site lie beside it. */
  onSite: boolean
  /** True for one page of many: the site's frames may hold another record than it does. */
  oneOfMany?: boolean
}

/** Every static form of a record. */
export const STATIC_FORMS: readonly StaticForm[] = [
  { file: 'index.html', place: 'page', alive: true, onSite: true },
  { file: 'inspection-record.html', place: 'page', alive: true, onSite: false },
  { file: 'embed.html', place: 'frame', alive: true, onSite: true },
  ...VIEWS.map((view) => ({
    file: `embed-${view}.html`,
    place: 'frame' as const,
    only: ['filter', view] as const,
    alive: false,
    onSite: false,
  })),
]
