/** What can be put into another site's page. */
export type FormId =
  | 'frame'
  | 'growing-frame'
  | 'element'
  | 'static-frame'
  | 'table'
  | 'list'
  | 'picture'
  | 'snapshot-page'

/** A form as the embed builder offers it. */
interface Form {
  name: string
  /** Whether it follows the record, or keeps its state on the day it was made. */
  follows: 'live' | 'pinned'
  /** One line, shown after its name. */
  says: string
  /** What it can hold: any number of sections, one of them, or only the ratings. */
  holds: 'sections' | 'one-view' | 'ratings'
  /** True if it is shown in a frame, whose height must be known. */
  framed: boolean
}

export const FORMS: Readonly<Record<FormId, Form>> = {
  frame: {
    name: 'Frame',
    follows: 'live',
    says: 'the parts you choose, with everything in them to open and read',
    holds: 'sections',
    framed: true,
  },
  'growing-frame': {
    name: 'Frame that keeps its height',
    follows: 'live',
    says: 'the same, and a small script that makes room when something is opened',
    holds: 'sections',
    framed: true,
  },
  element: {
    name: 'Element',
    follows: 'live',
    says: 'stands in your page without a frame',
    holds: 'sections',
    framed: false,
  },
  'static-frame': {
    name: 'Frame without script',
    follows: 'live',
    says: 'one part of the page, complete where no script runs at all',
    holds: 'one-view',
    framed: true,
  },
  table: {
    name: 'Table',
    follows: 'pinned',
    says: 'the grades as a plain table that every editor keeps',
    holds: 'ratings',
    framed: false,
  },
  list: {
    name: 'List',
    follows: 'pinned',
    says: 'the grades as a list, where even tables are removed',
    holds: 'ratings',
    framed: false,
  },
  picture: {
    name: 'Picture',
    follows: 'pinned',
    says: 'the board, or the badge, as an image, with its words as text',
    holds: 'ratings',
    framed: false,
  },
  'snapshot-page': {
    name: 'Snapshot page',
    follows: 'pinned',
    says: 'the parts you choose in one file, for a committee paper',
    holds: 'sections',
    framed: true,
  },
}
