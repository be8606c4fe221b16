import type { TimelineMark } from '../../record/views/timeline/marks'

export type Anchor = 'start' | 'middle' | 'end'

/** A line of words; px from the point where its mark stands. */
export interface PlacedLine {
  text: string
  x: number
  y: number
  anchor: Anchor
  /** In quiet ink. */
  note: boolean
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A mark with everything about it that does not depend on the chart's width. */
export interface PlacedMark {
  mark: TimelineMark
  /** Px from the top of its lane. */
  y: number
  /** Px that its chip stands aside from its day, so that it does not lie on a rule. */
  aside: number
  lines: PlacedLine[]
  /** What points at the mark; drawn as a box where the grade is a joint one. */
  target: Box
  joint: boolean
  /** True where its chip has no room: a tick stands in its place. */
  crowded: boolean
  /** True where it stands over several lanes. */
  spans: boolean
}
