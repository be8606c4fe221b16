import type { SectionProps } from '../sectionProps'
import { RatingsSection } from '../ratings/RatingsSection'
import { TimelineSection } from '../timeline/TimelineSection'

export function BoardSection(props: SectionProps) {
  return (
    <>
      {props.shows('ratings') && <RatingsSection {...props} />}
      {props.shows('timeline') && <TimelineSection {...props} />}
    </>
  )
}
