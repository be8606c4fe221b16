import { ActionsSection } from './actions/ActionsSection'
import { ContextSection } from './context/ContextSection'
import { FiguresSection } from './figures/FiguresSection'
import { QuotesSection } from './quotes/QuotesSection'
import { RatingsSection } from './ratings/RatingsSection'
import { SectionList, type SectionParts, type SectionsProps } from './SectionList'
import { SourcesSection } from './sources/SourcesSection'
import { TimelineSection } from './timeline/TimelineSection'

const ALL: SectionParts = {
  ratings: RatingsSection,
  timeline: TimelineSection,
  actions: ActionsSection,
  quotes: QuotesSection,
  figures: FiguresSection,
  context: ContextSection,
  sources: SourcesSection,
}

/** Fetches what makes files of a record. From here, since all that it shares with the sections is here. */
export const loadTakeAway = () => import('./takeAway/TakeAwayPanel')

export { loadTimelinePicture } from './timeline/loadPicture'

/** All sections of the page, with their code. */
export function Sections(props: SectionsProps) {
  return <SectionList parts={ALL} {...props} />
}
