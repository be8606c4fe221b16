import { Suspense, useMemo, type ReactNode } from 'react'
import { listEntries } from '../record/entries'
import { buildRecordIndex } from '../record/recordIndex'
import { selectEntries } from '../record/selection'
import type { Address } from '../reading/address'
import type { RecordFile } from '../reading/recordFile'
import { ActionsSection } from './actions/ActionsSection'
import { FiguresSection } from './figures/FiguresSection'
import { FilterBar } from './filter/FilterBar'
import { buildFilterRules } from './filter/filterRules'
import { Masthead } from './masthead/Masthead'
import { IgnoredValuesNotice } from './notices/IgnoredValuesNotice'
import { SectionBoundary } from './notices/SectionBoundary'
import { PageFoot } from './PageFoot'
import { QuotesSection } from './quotes/QuotesSection'
import { RatingsSection } from './ratings/RatingsSection'
import type { SectionProps } from './sectionProps'
import { SourcesSection } from './sources/SourcesSection'
import { TimelineSection } from './timeline/TimelineSection'
import { useHydrated } from './useHydrated'
import { useSelection } from './useSelection'

interface RecordPageProps {
  file: RecordFile
  address: Address
  /** What stands above the sections: a problem with the refresh of the record. */
  notice?: ReactNode
}

/** The sections in reading order. Each may fail alone, and each comes alive in a task of its own. */
function Sections(
  props: SectionProps & { area: string | undefined; inspection: string | undefined },
) {
  const { area, inspection, ...section } = props
  const sections: [string, ReactNode][] = [
    ['Ratings', <RatingsSection key="ratings" {...section} inspection={inspection} />],
    ['Timeline', <TimelineSection key="timeline" {...section} area={area} />],
    ['What inspectors asked to improve', <ActionsSection key="actions" {...section} />],
    ['Key quotes', <QuotesSection key="quotes" {...section} />],
    ['Figures', <FiguresSection key="figures" {...section} />],
    ['Sources and method', <SourcesSection key="sources" {...section} />],
  ]
  return sections.map(([title, content]) => (
    <SectionBoundary key={title} title={title}>
      <Suspense>{content}</Suspense>
    </SectionBoundary>
  ))
}

/** The page of one record: answer, filter, sections, foot. */
export function RecordPage({ file, address, notice }: RecordPageProps) {
  const index = useMemo(() => buildRecordIndex(file.record, file.frameworks), [file])
  const entries = useMemo(() => listEntries(index), [index])
  const state = useSelection(index, address)
  const { area, inspection, words } = state.selection
  // The area is left out on purpose: choosing one re-renders no section.
  const selected = useMemo(
    () =>
      selectEntries(entries, index.areas, {
        ...(inspection === undefined ? {} : { inspection }),
        ...(words === undefined ? {} : { words }),
      }),
    [entries, index, inspection, words],
  )
  const hydrated = useHydrated()
  const narrowed = inspection !== undefined || words !== undefined
  return (
    <div className="page" data-area={hydrated ? (area ?? 'all') : undefined}>
      <style>{buildFilterRules(index.areas)}</style>
      <a className="skip-link" href="#ratings">
        Skip to the ratings
      </a>
      <Masthead index={index} />
      <FilterBar index={index} selected={selected} {...state} />
      <main className="page__main">
        {notice}
        <IgnoredValuesNotice ignored={state.ignored} />
        <Sections {...{ index, selected, narrowed, area, inspection }} />
      </main>
      <PageFoot index={index} />
    </div>
  )
}
