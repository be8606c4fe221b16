import { VIEWS, type SectionId, type View } from '../reading/options'

/** A built document that holds a record as HTML. */
export interface StaticForm {
  file: string
  place: 'page' | 'frame'
  /** The sections in it; all where none are named. */
  only?: readonly SectionId[]
  /** The one section of a view, whose styles are all that it brings. */
  view?: View
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
    view,
    place: 'frame' as const,
    only: ['filter', view] as const,
    alive: false,
    onSite: false,
  })),
]
