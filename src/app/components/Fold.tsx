import { useState, type ReactNode, type ToggleEvent } from 'react'
import { formatAreaIds } from '../../record/areas'
import type { View } from '../../record/sections'
import { Heading } from './Heading'

/**
 * Whether a <details> element has been opened, and the props that it needs for this. It may have been opened before
 * this code ran.
 */
export function useOpened(openAtFirst = false) {
  const [opened, setOpened] = useState(openAtFirst)
  const check = (details: HTMLDetailsElement | null) => {
    if (details?.open === true) setOpened(true)
  }
  return {
    opened,
    detailsProps: {
      ref: check,
      onToggle: (event: ToggleEvent<HTMLDetailsElement>) => check(event.currentTarget),
    },
  }
}

interface FoldProps {
  /** Its anchor: a link to it opens the fold. */
  id?: string
  name: string
  /** Shown next to the name: a count. */
  note?: ReactNode
  /** The areas of its content, for the filter; none if some of it belongs to all areas. */
  areas?: readonly string[]
  /** The section that it belongs to, in a panel of several. */
  section?: View
  open?: boolean
  /** A function can leave out what only an opened fold needs, such as buttons. */
  children: ReactNode | ((opened: boolean) => ReactNode)
}

/** A part of a panel that opens under its heading, also without script. It is printed whole. */
export function Fold({ id, name, note, areas = [], section, open, children }: FoldProps) {
  const { opened, detailsProps } = useOpened(open)
  return (
    <details
      className="fold"
      open={open}
      data-areas={formatAreaIds(areas)}
      data-section={section}
      {...detailsProps}
    >
      <summary className="fold__summary no-marker">
        <Heading depth={2} className="fold__name">
          {name}
        </Heading>
        {note !== undefined && <span className="quiet">{note}</span>}
      </summary>
      {/* A browser opens <details> for a target inside it, not for the element itself. */}
      <div className="fold__body" id={id}>
        {typeof children === 'function' ? children(opened) : children}
      </div>
    </details>
  )
}
