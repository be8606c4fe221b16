import { buildCells, type Cell } from '../hosts/pairs'

/** Everywhere that the record is shown, and every state in which it is read there. */
export const AXE_FACTORS = {
  form: [
    'page',
    'self-contained file',
    'frame',
    'frame without script',
    'element',
    'own data',
    'dated file',
    'another authority',
  ],
  sections: ['all', 'ratings', 'timeline', 'actions', 'quotes', 'figures', 'context', 'sources'],
  filter: ['none', 'area', 'inspection', 'words', 'nothing left'],
  theme: ['light asked', 'dark asked', 'none asked'],
  reader: ['light', 'dark'],
  width: ['1366', '768', '320'],
  folds: ['as they come', 'open'],
} as const

export type AxeCell = Cell<typeof AXE_FACTORS>

/** A document without script shows one section, in the light, and filters by area alone. */
export const AXE_NEVER = [
  ['frame without script', 'all'],
  ['frame without script', 'inspection'],
  ['frame without script', 'words'],
  ['frame without script', 'nothing left'],
  ['frame without script', 'dark asked'],
  ['frame without script', 'none asked'],
] as const

export const AXE_CELLS: readonly AxeCell[] = buildCells(AXE_FACTORS, AXE_NEVER)
