import type { SectionProps } from '../sectionProps'
import { FiguresSection } from '../figures/FiguresSection'
import { SourcesSection } from '../sources/SourcesSection'

export function EvidenceSection(props: SectionProps) {
  return (
    <>
      {props.shows('figures') && <FiguresSection {...props} />}
      {props.shows('sources') && <SourcesSection {...props} />}
    </>
  )
}
