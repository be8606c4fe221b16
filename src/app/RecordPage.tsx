import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { formatChosenInspection } from '../record/views/selection'
import { formatCheckedOn, formatTitle } from '../record/keeping'
import { buildRecordIndex, type RecordIndex } from '../record/recordIndex'
import { SEARCH_FIELD_ID, type SectionId, type View } from '../record/sections'
import { formatSearchCount, searchRecord } from '../record/views/search'
import type { RecordFile } from '../data/recordFile'
import type { Elements } from './elements'
import { RecordRules } from './bar/RecordRules'
import { Bar } from './bar/Bar'
import { ChoiceLine } from './bar/ChoiceLine'
import { RESULTS_ID, SearchResults } from './bar/SearchResults'
import { HostContext, OWN_PAGE, useHost } from './hostContext'
import { Badge } from './badge/Badge'
import { Masthead } from './masthead/Masthead'
import { IgnoredValuesNotice } from './notices/IgnoredValuesNotice'
import { IncompleteNote } from './components/IncompleteNote'
import { HiddenTargetNotice } from './notices/HiddenTargetNotice'
import { OutsideLink } from './components/OutsideLink'
import { PageFoot } from './components/PageFoot'
import { UncheckedNote } from './components/UncheckedNote'
import { Sections } from './Sections'
import { EmbedButton } from './dialogs/embedBuilder/EmbedButton'
import { PageActions } from './dialogs/download/PageActions'
import { useHydrated } from './useHydrated'
import { useSelectedEntries } from './useSelectedEntries'
import { useSelection } from './useSelection'

/** The id of the page's <main>. */
const MAIN_ID = 'main'

/** The first Tab stop: skips masthead and bar. */
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

/** Gives the focus to an element of this app, which may be in a shadow root. */
function focusIn(app: HTMLElement | null, id: string) {
  app?.querySelector<HTMLElement>(`#${id}`)?.focus()
}

/** The page of one record: answer, bar, sections, footer. */
export function RecordPage({ file, only, notice }: RecordPageProps) {
  const index = useMemo(() => buildRecordIndex(file.record, file.frameworks), [file])
  const state = useSelection(index)
  const selected = useSelectedEntries(index, state.selection)
  const hydrated = useHydrated()
  const host = useHost()
  const { selection, ignored } = state
  const { inspection, words } = selection
  const wanted = useMemo(() => {
    const chosen = inspection === undefined ? {} : { inspection }
    return { index, selected, selection: chosen, choice: formatChosenInspection(chosen, index) }
  }, [index, selected, inspection])
  const sought = useDeferredValue(words)
  const results = useMemo(
    () => (sought === undefined ? undefined : searchRecord(index, sought)),
    [index, sought],
  )
  const app = useRef<HTMLDivElement>(null)
  // Enter may come before the results: they get the focus once they are drawn.
  const wantsResults = useRef(false)
  useEffect(() => {
    if (results === undefined || !wantsResults.current) return
    wantsResults.current = false
    focusIn(app.current, RESULTS_ID)
  }, [results])
  const named = only ?? host.sections
  const shows = useCallback((id: View) => named === undefined || named.includes(id), [named])
  // Re-rendered only if their content changes, and deferred, so that the bar responds first.
  const shown = useDeferredValue(wanted)
  const sections = useMemo(() => <Sections {...shown} only={only} />, [shown, only])
  // The built HTML has the heading levels of a standalone page; other levels need script.
  const heading = hydrated ? host.heading : OWN_PAGE.heading
  const here = useMemo(() => ({ ...host, heading }), [host, heading])
  const title = formatTitle(index.record)
  const isPage = host.place === 'page'
  // What no choice changes is not rendered again for one.
  const masthead = useMemo(
    () => (
      <Masthead index={index}>
        <EmbedButton index={index} />
      </Masthead>
    ),
    [index],
  )
  const foot = useMemo(
    () => (
      <>
        <PageActions index={index} />
        {isPage ? <PageFoot index={index} /> : <EmbedFoot index={index} />}
      </>
    ),
    [index, isPage],
  )
  const hasBar = only === undefined || only.includes('filter')
  const isBadge = only?.every((section) => section === 'badge') ?? false
  // The host's page already has a <header> and a <main>.
  const Head = host.place === 'element' ? 'div' : 'header'
  const Main = host.place === 'element' ? 'div' : 'main'
  // In a frame that can show everything, styles choose.
  const badge = (only?.includes('badge') ?? host.place === 'frame') && <Badge index={index} />
  if (isBadge)
    return (
      <div className="page page--embedded page--badge">
        <Main className="page__main" aria-label={host.place === 'frame' ? title : undefined}>
          {badge}
        </Main>
      </div>
    )
  return (
    <HostContext value={here}>
      <div
        className={isPage ? 'page' : 'page page--embedded'}
        ref={app}
        data-area={hydrated ? (selection.area ?? 'all') : undefined}
      >
        {host.place !== 'element' && <RecordRules index={index} />}
        {isPage ? (
          <>
            <SkipLink />
            {masthead}
          </>
        ) : (
          <Head>
            <p className="page__embed-name">{title}</p>
            <IncompleteNote index={index} />
            <UncheckedNote index={index} />
          </Head>
        )}
        {hasBar && (
          <Bar
            {...{ index, selected, ...state }}
            found={results && formatSearchCount(results, sought ?? '')}
            showResults={() => {
              wantsResults.current = true
              focusIn(app.current, RESULTS_ID)
            }}
          />
        )}
        <Main
          className="page__main"
          id={isPage ? MAIN_ID : undefined}
          // A name for screen readers, to tell it from the host's own <main>.
          aria-label={host.place === 'frame' ? title : undefined}
        >
          {badge}
          {hasBar && <ChoiceLine {...{ index, selected, ...state }} />}
          {notice}
          <IgnoredValuesNotice ignored={ignored} />
          <HiddenTargetNotice {...{ index, state, only }} />
          <SearchResults
            {...{ results, shows }}
            words={words}
            clear={state.clear}
            close={() => {
              state.search('')
              focusIn(app.current, SEARCH_FIELD_ID)
            }}
          />
          {sections}
        </Main>
        {foot}
      </div>
    </HostContext>
  )
}
