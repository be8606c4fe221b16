import type { ReactNode } from 'react'
import type { Elements } from '../elements'
import { Heading } from './Heading'

interface SectionProps {
  /** The section's anchor: "ratings". */
  id: string
  title: string
  lead?: ReactNode
  children: Elements
}

/** A section of the page: heading on the left, content below. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section className={`section section--${id}`} id={id} aria-labelledby={`${id}-title`}>
      <div className="section__head">
        <Heading depth={1} className="section__title" id={`${id}-title`}>
          {title}
        </Heading>
        {lead !== undefined && <p className="section__lead">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
