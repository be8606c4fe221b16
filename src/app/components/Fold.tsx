import { useState, type ReactNode } from 'react'
import { formatAreaIds } from '../../record/areas'
import type { View } from '../../record/sections'
import { Heading } from './Heading'

interface FoldProps {
  /** Its anchor: a link to it opens the fold. */
  id?: string
  name: string
  /** Shown next to the name: a count. */
  note?: ReactNode
  /** The areas of its content, by which the filter hides it; none if some of it belongs to all. */
  areas?: readonly string[]
  /** The section that it belongs to, in a panel of several. */
  section?: View
  open?: boolean
  /** What only an opened fold needs, such as buttons, is drawn once it is opened. */
  children: ReactNode | ((opened: boolean) => ReactNode)
}

/** A part of a panel under a heading, which opens on demand, without script, and is printed whole. */
export function Fold({ id, name, note, areas = [], section, open, children }: FoldProps) {
  const [opened, setOpened] = useState(open === true)
  return (
    <details
      className="fold"
      open={open}
      data-areas={formatAreaIds(areas)}
      data-section={section}
      onToggle={() => setOpened(true)}
      // It may have been opened before this code ran.
      ref={(fold) => {
        if (fold?.open === true) setOpened(true)
      }}
    >
      <summary className="fold__summary">
        <Heading depth={2} className="fold__name">
          {name}
        </Heading>
        {note !== undefined && <span className="quiet">{note}</span>}
      </summary>
      {/* A browser opens a fold for a target in it, not for the fold itself. */}
      <div className="fold__body" id={id}>
        {typeof children === 'function' ? children(opened) : children}
      </div>
    </details>
  )
}
