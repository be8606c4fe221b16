import { useDeferredValue, useMemo } from 'react'
import { formatChoice } from '../record/views/counts'
import { formatCheckedOn, formatTitle } from '../record/keeping'
import { buildRecordIndex, type RecordIndex } from '../record/recordIndex'
import type { SectionId } from '../record/sections'
import type { RecordFile } from '../data/recordFile'
import type { Elements } from './elements'
import { AreaRules } from './filter/AreaRules'
import { FilterBar } from './filter/FilterBar'
import { HostContext, OWN_PAGE, useHost } from './hostContext'
import { Badge } from './badge/Badge'
import { Masthead } from './masthead/Masthead'
import { IgnoredValuesNotice } from './notices/IgnoredValuesNotice'
import { IncompleteNote } from './components/IncompleteNote'
import { HiddenTargetNotice } from './notices/HiddenTargetNotice'
import { OutsideLink } from './components/OutsideLink'
import { PageFoot } from './components/PageFoot'
import { Sections } from './Sections'
import { EmbedButton } from './dialogs/embedBuilder/EmbedButton'
import { PageActions } from './dialogs/download/PageActions'
import { useHydrated } from './useHydrated'
import { useSelectedEntries } from './useSelectedEntries'
import { useSelection } from './useSelection'

/** The id of the page's <main>. */
const MAIN_ID = 'main'

/** The first Tab stop: skips masthead and filter. */
function SkipLink() {
  return (
    <a className="skip-link" href={`#${MAIN_ID}`}>
      Skip to main content
    </a>
  )
}

/** The footer of an embedded view: when the record was checked, and a link to the full page. */
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
  /** Shown above the sections: details for print, and a problem with refreshing the record. */
  notice: Elements
}

/** The page of one record: answer, filter, sections, footer. */
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
  // Re-rendered only if their content changes, and deferred, so that the filter responds first.
  const shown = useDeferredValue(wanted)
  const sections = useMemo(() => <Sections {...shown} only={only} />, [shown, only])
  // The built HTML has the heading levels of a standalone page; other levels need script.
  const heading = hydrated ? host.heading : OWN_PAGE.heading
  const here = useMemo(() => ({ ...host, heading }), [host, heading])
  const title = formatTitle(index.record)
  const isPage = host.place === 'page'
  const isBadge = only?.every((section) => section === 'badge') ?? false
  // The host's page already has a <main>.
  const Main = host.place === 'element' ? 'div' : 'main'
  // In a frame that can show everything, styles choose.
  const badge = (only?.includes('badge') ?? host.place === 'frame') && <Badge index={index} />
  if (isBadge)
    return (
      <div className="page page--embedded">
        <Main className="page__main" aria-label={host.place === 'frame' ? title : undefined}>
          {badge}
        </Main>
      </div>
    )
  return (
    <HostContext value={here}>
      <div
        className={isPage ? 'page' : 'page page--embedded'}
        data-area={hydrated ? (selection.area ?? 'all') : undefined}
      >
        {host.place !== 'element' && <AreaRules index={index} />}
        {isPage ? (
          <>
            <SkipLink />
            <Masthead index={index}>
              <EmbedButton index={index} />
            </Masthead>
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
          // A name for screen readers, to tell it from the host's own <main>.
          aria-label={host.place === 'frame' ? title : undefined}
        >
          {badge}
          {notice}
          <IgnoredValuesNotice ignored={ignored} />
          <HiddenTargetNotice {...{ index, state, only }} />
          {sections}
        </Main>
        <PageActions index={index} />
        {isPage ? <PageFoot index={index} /> : <EmbedFoot index={index} />}
      </div>
    </HostContext>
  )
}
