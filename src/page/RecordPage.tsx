import { useDeferredValue, useMemo } from 'react'
import { formatChoice } from '../record/counts'
import { formatCheckedOn, formatOrigin, formatTitle } from '../record/keeping'
import { buildRecordIndex, type RecordIndex } from '../record/recordIndex'
import type { SectionId } from '../record/sections'
import type { RecordFile } from '../reading/recordFile'
import type { Elements } from './elements'
import { AreaRules } from './filter/AreaRules'
import { FilterBar } from './filter/FilterBar'
import { HostContext, OWN_PAGE, useHost } from './hostContext'
import { Masthead } from './masthead/Masthead'
import { IgnoredValuesNotice } from './notices/IgnoredValuesNotice'
import { IncompleteNote } from './parts/IncompleteNote'
import { HiddenTargetNotice } from './notices/HiddenTargetNotice'
import { OutsideLink } from './parts/OutsideLink'
import { Sections } from './Sections'
import { TakeAway } from './takeAway/TakeAway'
import { useHydrated } from './useHydrated'
import { useSelectedEntries } from './useSelectedEntries'
import { useSelection } from './useSelection'

/** The id of the page's main part. */
const MAIN_ID = 'main'

/** The first stop of the Tab key: leads past masthead and filter. */
function SkipLink() {
  return (
    <a className="skip-link" href={`#${MAIN_ID}`}>
      Skip to main content
    </a>
  )
}

/** What this page is and is not. */
export function PageFoot({ index }: { index: RecordIndex }) {
  return (
    <footer className="page__foot">
      <p>{formatOrigin(index)}</p>
    </footer>
  )
}

/** Under an embedded part: when the record was checked, and where the rest of it stands. */
function EmbedFoot({ index }: { index: RecordIndex }) {
  const { pageAddress } = useHost()
  return (
    <footer className="page__embed-foot">
      <span>{`Ofsted’s judgements ${formatCheckedOn(index)}. Not an Ofsted product.`}</span>{' '}
      {pageAddress !== undefined && <OutsideLink href={pageAddress}>The whole record</OutsideLink>}
    </footer>
  )
}

interface RecordPageProps {
  file: RecordFile
  only: readonly SectionId[] | undefined
  /** What stands above the sections: a problem with the refresh of the record. */
  notice: Elements
}

/** The page of one record: answer, filter, sections, foot. */
export function RecordPage({ file, only, notice }: RecordPageProps) {
  const index = useMemo(() => buildRecordIndex(file.record, file.frameworks), [file])
  const state = useSelection(index)
  const selected = useSelectedEntries(index, state.selection)
  const hydrated = useHydrated()
  const host = useHost()
  const { selection, ignored } = state
  const { inspection, words } = selection
  const wanted = useMemo(() => {
    const chosen = {
      ...(inspection === undefined ? {} : { inspection }),
      ...(words === undefined ? {} : { words }),
    }
    return { index, selected, selection: chosen, choice: formatChoice(chosen, index) }
  }, [index, selected, inspection, words])
  // Drawn anew only where what they show changes, and never in haste: the filter answers first.
  const shown = useDeferredValue(wanted)
  const sections = useMemo(() => <Sections {...shown} only={only} />, [shown, only])
  // The built HTML starts its headings as a page of its own does; another level needs script.
  const heading = hydrated ? host.heading : OWN_PAGE.heading
  const here = useMemo(() => ({ ...host, heading }), [host, heading])
  const title = formatTitle(index.record)
  const isPage = host.place === 'page'
  // Somebody else's page has its own main part already.
  const Main = host.place === 'element' ? 'div' : 'main'
  return (
    <HostContext value={here}>
      <div
        className={isPage ? 'page' : 'page page--embedded'}
        data-area={hydrated ? (selection.area ?? 'all') : undefined}
      >
        {host.place !== 'element' && <AreaRules areas={index.areas} />}
        {isPage ? (
          <>
            <SkipLink />
            <Masthead index={index} />
          </>
        ) : (
          <>
            <p className="page__embed-name">{title}</p>
            <IncompleteNote index={index} />
          </>
        )}
        {(only === undefined || only.includes('filter')) && (
          <FilterBar index={index} selected={selected} {...state} />
        )}
        <Main
          className="page__main"
          id={isPage ? MAIN_ID : undefined}
          // Beside the host's own main part a screen reader names it.
          aria-label={host.place === 'frame' ? title : undefined}
        >
          {notice}
          <IgnoredValuesNotice ignored={ignored} />
          <HiddenTargetNotice {...{ index, state, only }} />
          {sections}
        </Main>
        <TakeAway index={index} />
        {isPage ? <PageFoot index={index} /> : <EmbedFoot index={index} />}
      </div>
    </HostContext>
  )
}
