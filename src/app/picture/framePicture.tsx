import type { ReactElement } from 'react'
import { dropHidden } from '../../record/hiddenCharacters'
import type { Elements } from '../elements'
import { COLOURS } from './colours'

/** A picture as an SVG element, and what to say in its place. */
export interface Picture {
  /** Without its namespace, which a page does not need. Self-contained: no script, style, id, or reference to anything outside. */
  element: ReactElement
  /** All that the picture says, as plain text: a line for each part. */
  text: string
  /** In px. */
  width: number
  height: number
}

/** The first is the open face that a build brings along; a browser sets the next one that it has. */
const FACES = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

interface Content {
  title: string
  text: string
  drawing: Elements
  width: number
  height: number
}

/** Content in its frame, with title and text for readers who cannot see it. */
export function framePicture({ title, text, drawing, width, height }: Content): Picture {
  const element = (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      lang="en-GB"
      fontFamily={FACES}
    >
      <title>{dropHidden(title)}</title>
      <desc>{dropHidden(text).replace(/\s+/gu, ' ')}</desc>
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        fill={COLOURS.paper}
        stroke={COLOURS.rule}
      />
      {drawing}
    </svg>
  )
  return { element, text, width, height }
}
