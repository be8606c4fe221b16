import type { GradeOnScale } from '../../record/vocabulary'
import type { Colour } from '../colours'
import { gradeTone } from '../gradeTone'

interface Tone {
  fill: Colour
  ink: Colour
  edge: Colour
}

const LOWEST: Tone = { fill: 'grade-1', ink: 'on-grade-1', edge: 'grade-edge' }
const TONES: Record<number, Tone> = {
  4: { fill: 'grade-4', ink: 'on-grade-4', edge: 'grade-edge' },
  3: { fill: 'grade-3', ink: 'on-grade-3', edge: 'grade-3' },
  2: { fill: 'grade-2', ink: 'on-grade-2', edge: 'grade-edge' },
}

/** The colours of a grade's box, of what stands in it, and of its edge. */
export function toneOf(grade: Pick<GradeOnScale, 'step' | 'steps'>): Tone {
  return TONES[gradeTone(grade)] ?? LOWEST
}
