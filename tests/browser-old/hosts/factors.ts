import { buildCells, type Cell } from './pairs'

/** What hosts of frames do to them. */
export const FRAME_FACTORS = {
  form: ['embed.html', 'embed-ratings.html'],
  sandbox: [
    'none',
    'allow-scripts',
    'allow-scripts allow-same-origin',
    'allow-scripts allow-popups',
    'no scripts',
  ],
  policy: ['none', 'strict'],
  origin: ['same', 'other'],
  storage: ['allowed', 'blocked'],
  network: ['fast', 'slow'],
  width: ['320', '640', '1140'],
  scheme: ['light', 'dark'],
  css: ['plain', 'hostile'],
  direction: ['ltr', 'rtl'],
  embeds: ['one', 'three'],
  media: ['screen', 'print'],
  height: ['snippet alone', 'our message', 'open-iframe-resizer'],
} as const

export type FrameCell = Cell<typeof FRAME_FACTORS>

/** A host that runs no script is given the views without script; they tell nothing that could be listened to. */
export const NEVER = [
  ['embed.html', 'no scripts'],
  ['embed-ratings.html', 'our message'],
  ['embed-ratings.html', 'open-iframe-resizer'],
  ['no scripts', 'our message'],
  ['no scripts', 'open-iframe-resizer'],
] as const

export const FRAME_CELLS: readonly FrameCell[] = buildCells(FRAME_FACTORS, NEVER)

/** What hosts of the element do to it. */
export const ELEMENT_FACTORS = {
  policy: ['none', 'strict'],
  origin: ['same', 'other'],
  storage: ['allowed', 'blocked'],
  network: ['fast', 'slow'],
  width: ['320', '640', '1140'],
  window: ['as wide', 'wide'],
  scheme: ['light', 'dark'],
  css: ['plain', 'hostile'],
  direction: ['ltr', 'rtl'],
  embeds: ['one', 'three'],
  media: ['screen', 'print'],
  sections: ['filter,ratings,timeline', 'ratings,actions'],
  position: ['in view', 'far below'],
  until: ['nothing', 'link and table', 'reserved height'],
} as const

export type ElementCell = Cell<typeof ELEMENT_FACTORS>

export const ELEMENT_CELLS: readonly ElementCell[] = buildCells(ELEMENT_FACTORS)

/** A cell in a line, as the table of the documentation names it. */
export function formatCell(cell: Record<string, string>): string {
  return Object.entries(cell)
    .map(([name, value]) => `${name}: ${value}`)
    .join(' · ')
}
