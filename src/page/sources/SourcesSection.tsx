import { memo } from 'react'
import { Section } from '../parts/Section'
import type { SectionProps } from '../sectionProps'
import { Disagreements } from './Disagreements'
import { Keeping } from './Keeping'
import { Method } from './Method'
import { MissingParts } from './MissingParts'
import { OtherWorkList } from './OtherWorkList'
import { SourceList } from './SourceList'

/** What the page rests on and how it was read. A choice of inspection or words leaves it whole. */
export const SourcesSection = memo(function SourcesSection({ index }: Pick<SectionProps, 'index'>) {
  return (
    <Section
      id="sources"
      title="Sources and method"
      lead="What this page rests on, where its sources differ, and how they were read."
    >
      <div className="source-bands">
        <MissingParts index={index} />
        <SourceList index={index} />
        <Disagreements index={index} />
        <Method index={index} />
        <OtherWorkList index={index} />
        <Keeping index={index} />
      </div>
    </Section>
  )
})
