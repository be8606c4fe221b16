/**
 * The page's light colours, for pictures, which cannot use its CSS. A test checks that they match
 * src/app/styles/tokens.css.
 */
export const COLOURS = {
  paper: '#ffffff',
  ground: '#e9eef0',
  ink: '#14212a',
  'ink-quiet': '#4b5a64',
  rule: '#d2d9dd',
  edge: '#73818b',
  'grade-4': '#0e2a38',
  'on-grade-4': '#ffffff',
  'grade-3': '#4e788b',
  'on-grade-3': '#ffffff',
  'grade-2': '#d3e0e6',
  'on-grade-2': '#14212a',
  'grade-1': '#ffffff',
  'on-grade-1': '#14212a',
  'grade-edge': '#0e2a38',
} as const

export type Colour = keyof typeof COLOURS
