import type { ReactNode } from 'react'
import { Heading } from '../components/Heading'

interface SourceBandProps {
  name: string
  note?: string
  children: ReactNode
}

/** A block of the sources section: its name in the label column, its content next to it. */
export function SourceBand({ name, note, children }: SourceBandProps) {
  return (
    <div className="source-band">
      <div className="source-band__head">
        <Heading depth={2} className="source-band__name">
          {name}
        </Heading>
        {note !== undefined && <p className="source-band__note">{note}</p>}
      </div>
      <div className="source-band__body">{children}</div>
    </div>
  )
}
