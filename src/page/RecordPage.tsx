import { useMemo, type ComponentType } from 'react'
import type { Elements } from './elements'
import { buildRecordIndex, type RecordIndex } from '../record/recordIndex'
import type { Address } from '../reading/address'
import type { SectionId } from '../reading/options'
import type { RecordFile } from '../reading/recordFile'
import type { AreaRulesProps } from './filter/AreaRules'
import { FilterBar } from './filter/FilterBar'
import { EmbedFoot } from './EmbedFoot'
import { IncompleteNote } from './parts/IncompleteNote'
import type { PageNoticesProps } from './notices/PageNotices'
import type { SectionsSlot } from './sectionsSlot'
import { OWN_PAGE, SurroundingsContext, type Surroundings } from './surroundings'
import { TakeAway } from './takeAway/TakeAway'
import { useHydrated } from './useHydrated'
import { useSections } from './useSections'
import { useSelectedEntries } from './useSelectedEntries'
import { useSelection } from './useSelection'

/** What stands around the sections on a page of their own. */
export interface OwnParts {
  SkipLink: ComponentType
  /** Where it leads. */
  mainId: string
  Masthead: ComponentType<{ index: RecordIndex }>
  Foot: ComponentType<{ index: RecordIndex }>
}

interface RecordPageProps {
  file: RecordFile
  address: Address
  slot: SectionsSlot
  surroundings: Surroundings
  /** Absent where the page is embedded: then a short foot says whose record it is. */
  own?: OwnParts | undefined
  /** Where the whole page is, for a link from an embedded part of it. */
  pageAddress?: string | undefined
  only?: readonly SectionId[] | undefined
  /** Absent in an element: its host is told instead. */
  Notices?: ComponentType<PageNoticesProps>
  /** Absent in an element: it has these rules, like all its styles, in a sheet that it shares with others. */
  Rules?: ComponentType<AreaRulesProps>
  /** What stands above the sections: a problem with the refresh of the record. */
  notice?: Elements
  /** Ways to take it along that an element has not. */
  More?: ComponentType<{ index: RecordIndex }>
}

/** The page of one record: answer, filter, sections, foot. */
export function RecordPage({
  file,
  address,
  slot,
  surroundings,
  own,
  pageAddress,
  only,
  Notices,
  Rules,
  notice,
  More,
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
  // Somebody else's page has its own main part already.
  const title = `${index.record.authority.name}: children’s services inspections`
  const Main = place === 'element' ? 'div' : 'main'
  return (
    // The built HTML starts its headings as a page of its own does; another level needs script.
    <SurroundingsContext
      value={hydrated ? surroundings : { ...surroundings, heading: OWN_PAGE.heading }}
    >
      <div
        className={own !== undefined ? 'page' : 'page page--embedded'}
        data-area={hydrated ? (selection.area ?? 'all') : undefined}
      >
        {Rules && <Rules areas={index.areas} />}
        {own === undefined ? (
          <>
            <p className="page__embed-name">{title}</p>
            <IncompleteNote index={index} />
          </>
        ) : (
          <>
            <own.SkipLink />
            <own.Masthead index={index} />
          </>
        )}
        {(only === undefined || only.includes('filter')) && (
          <FilterBar
            index={index}
            selected={selected}
            applied={tryAgain === undefined}
            {...state}
          />
        )}
        <Main
          className="page__main"
          id={own?.mainId}
          // Beside the host's own main part a screen reader names it.
          aria-label={place === 'frame' ? title : undefined}
        >
          {notice}
          {Notices && <Notices ignored={state.ignored} tryAgain={tryAgain} />}
          {sections}
        </Main>
        <TakeAway index={index} address={address} slot={slot}>
          {More && <More index={index} />}
        </TakeAway>
        {own === undefined ? (
          <EmbedFoot index={index} pageAddress={pageAddress} />
        ) : (
          <own.Foot index={index} />
        )}
      </div>
    </SurroundingsContext>
  )
}
