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
  description: string
  /** What it can hold: any number of sections, one of them, or only the ratings. */
  holds: 'sections' | 'one-view' | 'ratings'
  /** True if it is shown in a frame, whose height must be known. */
  framed: boolean
}

export const FORMS: Readonly<Record<FormId, Form>> = {
  frame: {
    name: 'Frame',
    follows: 'live',
    description: 'the parts you choose, with everything in them to open and read',
    holds: 'sections',
    framed: true,
  },
  'growing-frame': {
    name: 'Frame that keeps its height',
    follows: 'live',
    description: 'the same, and a small script that makes room when something is opened',
    holds: 'sections',
    framed: true,
  },
  element: {
    name: 'Element',
    follows: 'live',
    description: 'stands in your page without a frame',
    holds: 'sections',
    framed: false,
  },
  'static-frame': {
    name: 'Frame without script',
    follows: 'live',
    description: 'one part of the page, complete where no script runs at all',
    holds: 'one-view',
    framed: true,
  },
  table: {
    name: 'Table',
    follows: 'pinned',
    description: 'the grades as a plain table that every editor keeps',
    holds: 'ratings',
    framed: false,
  },
  list: {
    name: 'List',
    follows: 'pinned',
    description: 'the grades as a list, where even tables are removed',
    holds: 'ratings',
    framed: false,
  },
  picture: {
    name: 'Picture',
    follows: 'pinned',
    description: 'the board, or the badge, as an image, with its words as text',
    holds: 'ratings',
    framed: false,
  },
  'snapshot-page': {
    name: 'Snapshot page',
    follows: 'pinned',
    description: 'the parts you choose in one file, for a committee paper',
    holds: 'sections',
    framed: true,
  },
}

/** Where a snippet can go, most likely first. */
export const HOST_IDS = [
  'sharepoint',
  'wordpress',
  'drupal',
  'script',
  'plain',
  'document',
] as const
export type HostId = (typeof HOST_IDS)[number]

interface Host {
  name: string
  /** The forms it accepts, best first. */
  forms: readonly [FormId, ...FormId[]]
}

export const HOSTS: Readonly<Record<HostId, Host>> = {
  sharepoint: {
    name: 'SharePoint Online',
    forms: ['frame', 'static-frame', 'picture', 'snapshot-page'],
  },
  wordpress: {
    name: 'WordPress',
    forms: ['frame', 'static-frame', 'table', 'picture', 'snapshot-page'],
  },
  drupal: {
    name: 'Drupal',
    forms: ['frame', 'static-frame', 'table', 'list', 'picture', 'snapshot-page'],
  },
  script: {
    name: 'Web page that allows scripts',
    forms: ['element', 'growing-frame', 'frame', 'table', 'snapshot-page'],
  },
  plain: {
    name: 'Web page without scripts',
    forms: ['static-frame', 'frame', 'table', 'picture', 'snapshot-page'],
  },
  document: { name: 'E-mail or document', forms: ['picture', 'table', 'snapshot-page'] },
}

/** Returns the requested form if the host accepts it, otherwise the host's best form. */
export function fitForm(host: HostId, form: FormId | undefined): FormId {
  const { forms } = HOSTS[host]
  return forms.find((candidate) => candidate === form) ?? forms[0]
}
