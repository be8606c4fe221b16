import { useMemo, type ReactNode } from 'react'
import { buildRecordIndex } from '../record/recordIndex'
import type { Address } from '../reading/address'
import type { SectionId } from '../reading/options'
import type { RecordFile } from '../reading/recordFile'
import { FilterBar } from './filter/FilterBar'
import { buildFilterRules } from './filter/filterRules'
import { Masthead } from './masthead/Masthead'
import { IgnoredValuesNotice } from './notices/IgnoredValuesNotice'
import { EmbedFoot } from './EmbedFoot'
import { PageFoot } from './PageFoot'
import { SectionsMissingNotice } from './notices/SectionsMissingNotice'
import type { SectionsSlot } from './sectionsSlot'
import type { Surroundings } from './surroundings'
import { useHydrated } from './useHydrated'
import { useSections } from './useSections'
import { useSelectedEntries } from './useSelectedEntries'
import { useSelection } from './useSelection'

interface RecordPageProps {
  file: RecordFile
  address: Address
  slot: SectionsSlot
  surroundings: Surroundings
  /** Where the whole page is, for a link from an embedded part of it. */
  pageAddress?: string | undefined
  only?: readonly SectionId[] | undefined
  /** What stands above the sections: a problem with the refresh of the record. */
  notice?: ReactNode
  /** What stands above all else: that a record is not published. */
  standing?: ReactNode
}

/** The page of one record: answer, filter, sections, foot. */
export function RecordPage({
  file,
  address,
  slot,
  surroundings,
  pageAddress,
  only,
  notice,
  standing,
}: RecordPageProps) {
  const index = useMemo(() => buildRecordIndex(file.record, file.frameworks), [file])
  const state = useSelection(index, address)
  const selected = useSelectedEntries(index, state.selection)
  const hydrated = useHydrated()
  const { selection } = state
  const { sections, tryAgain } = useSections({
    slot,
    index,
    selected,
    selection,
    context: file.context,
    address,
    surroundings,
    only,
  })
  const { place } = surroundings
  const onOwnPage = place === 'page'
  // Somebody else's page has its own main part already.
  const Main = place === 'element' ? 'div' : 'main'
  return (
    <div
      className={onOwnPage ? 'page' : 'page page--embedded'}
      data-area={hydrated ? (selection.area ?? 'all') : undefined}
    >
      <style>{buildFilterRules(index.areas)}</style>
      {onOwnPage && (
        <a className="skip-link" href="#ratings">
          Skip to the ratings
        </a>
      )}
      {standing}
      {onOwnPage && <Masthead index={index} />}
      {(only === undefined || only.includes('filter')) && (
        <FilterBar index={index} selected={selected} applied={tryAgain === undefined} {...state} />
      )}
      <Main className="page__main">
        {notice}
        <IgnoredValuesNotice ignored={state.ignored} />
        {tryAgain !== undefined && <SectionsMissingNotice tryAgain={tryAgain} />}
        {sections}
      </Main>
      {onOwnPage ? (
        <PageFoot index={index} />
      ) : (
        <EmbedFoot index={index} pageAddress={pageAddress} />
      )}
    </div>
  )
}
