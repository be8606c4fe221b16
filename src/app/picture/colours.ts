import { gradeTone } from '../../cards/gradeMark'

/**
 * The page's light colours, for pictures, which cannot use its CSS. A test checks that they match
 * src/app/styles/tokens.css.
 */
export const COLOURS = {
  paper: '#ffffff',
  tint: '#e4eff4',
  ink: '#14212a',
  'ink-quiet': '#4b5a64',
  rule: '#d5dde1',
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

interface Tone {
  fill: Colour
  ink: Colour
  edge: Colour
}

const LOWEST: Tone = { fill: 'grade-1', ink: 'on-grade-1', edge: 'grade-edge' }
const TONES: Record<number | 'plain', Tone> = {
  plain: { fill: 'paper', ink: 'ink-quiet', edge: 'edge' },
  4: { fill: 'grade-4', ink: 'on-grade-4', edge: 'grade-edge' },
  3: { fill: 'grade-3', ink: 'on-grade-3', edge: 'grade-3' },
  2: { fill: 'grade-2', ink: 'on-grade-2', edge: 'grade-edge' },
}

/** The colours of a grade's box, of what stands in it, and of its edge. */
export function selectTone(grade: Parameters<typeof gradeTone>[0]): Tone {
  return TONES[gradeTone(grade)] ?? LOWEST
}
