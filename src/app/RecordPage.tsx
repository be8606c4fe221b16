import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { formatChosenInspection } from '../record/views/selection'
import { formatCheckedOn, formatTitle } from '../record/keeping'
import { buildRecordIndex, type RecordIndex } from '../record/recordIndex'
import { SEARCH_FIELD_ID, type SectionId, type View } from '../record/sections'
import { formatSearchCount, searchRecord } from '../record/views/search'
import type { RecordFile } from '../data/recordFile'
import type { Elements } from './elements'
import { RecordRules } from './RecordRules'
import { Bar } from './bar/Bar'
import { ChoiceLine } from './bar/ChoiceLine'
import { RESULTS_ID, SearchResults } from './bar/SearchResults'
import { HostContext, DEFAULT_HOST, useHost } from './hostContext'
import { Badge } from './badge/Badge'
import { Masthead } from './masthead/Masthead'
import { IgnoredValuesNotice } from './notices/IgnoredValuesNotice'
import { IncompleteNote, UncheckedNote } from './components/RecordNotes'
import { HiddenTargetNotice } from './notices/HiddenTargetNotice'
import { OutsideLink } from './components/OutsideLink'
import { PageFoot } from './components/PageFoot'
import { Panels } from './Panels'
import { EmbedButton } from './dialogs/embedBuilder/EmbedButton'
import { PageActions } from './dialogs/download/PageActions'
import { useHydrated } from './browserValues'
import { useSelectedEntries, useSelection } from './useSelection'

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
    <footer className="page__embed-foot quiet">
      <span>{`Ofsted’s judgements ${formatCheckedOn(index)}. Not an Ofsted product.`}</span>{' '}
      {pageAddress !== undefined && <OutsideLink href={pageAddress}>The whole record</OutsideLink>}
    </footer>
  )
}

interface RecordPageProps {
  file: RecordFile
  sections: readonly SectionId[] | undefined
  /** Shown above the sections: details for print, and a problem with refreshing the record. */
  notice: Elements
}

/** Focuses an element of this app, which may be in a shadow root. */
function focusIn(app: HTMLElement | null, id: string) {
  app?.querySelector<HTMLElement>(`#${id}`)?.focus()
}

/** The page of one record: answer, bar, sections, footer. */
export function RecordPage({ file, sections, notice }: RecordPageProps) {
  const index = useMemo(() => buildRecordIndex(file.record, file.frameworks), [file])
  const state = useSelection(index)
  const selected = useSelectedEntries(index, state.selection)
  const hydrated = useHydrated()
  const host = useHost()
  const { selection, ignored } = state
  const { inspection, words } = selection
  const panelProps = useMemo(() => {
    const chosen = inspection === undefined ? {} : { inspection }
    return { index, selected, selection: chosen, choiceText: formatChosenInspection(chosen, index) }
  }, [index, selected, inspection])
  const deferredWords = useDeferredValue(words)
  const results = useMemo(
    () => (deferredWords === undefined ? undefined : searchRecord(index, deferredWords)),
    [index, deferredWords],
  )
  const app = useRef<HTMLDivElement>(null)
  // Enter may come before the results: they get the focus once they are drawn.
  const wantsResults = useRef(false)
  useEffect(() => {
    if (results === undefined || !wantsResults.current) return
    wantsResults.current = false
    focusIn(app.current, RESULTS_ID)
  }, [results])
  const wantedSections = sections ?? host.sections
  const isShown = useCallback((id: View) => wantedSections?.includes(id) ?? true, [wantedSections])
  // Re-rendered only if their content changes, and deferred, so that the bar responds first.
  const shown = useDeferredValue(panelProps)
  const panels = useMemo(() => <Panels {...shown} sections={sections} />, [shown, sections])
  // The built HTML has the heading levels of a standalone page; other levels need script.
  const heading = hydrated ? host.heading : DEFAULT_HOST.heading
  const hostWithHeading = useMemo(() => ({ ...host, heading }), [host, heading])
  const title = formatTitle(index.record)
  const isPage = host.kind === 'page'
  // Not rendered again when a choice changes.
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
  const hasBar = sections === undefined || sections.includes('filter')
  const isBadge = sections?.every((section) => section === 'badge') ?? false
  // The host's page already has a <header> and a <main>.
  const Head = host.kind === 'element' ? 'div' : 'header'
  const Main = host.kind === 'element' ? 'div' : 'main'
  // In a frame that can show everything, CSS shows the badge or hides it.
  const badge = (sections?.includes('badge') ?? host.kind === 'frame') && <Badge index={index} />
  if (isBadge)
    return (
      <div className="page page--embedded page--badge">
        <Main className="page__main" aria-label={host.kind === 'frame' ? title : undefined}>
          {badge}
        </Main>
      </div>
    )
  return (
    <HostContext value={hostWithHeading}>
      <div
        className={isPage ? 'page' : 'page page--embedded'}
        ref={app}
        data-area={hydrated ? (selection.area ?? 'all') : undefined}
      >
        {host.kind !== 'element' && <RecordRules index={index} />}
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
            found={results && formatSearchCount(results, deferredWords ?? '')}
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
          aria-label={host.kind === 'frame' ? title : undefined}
        >
          {badge}
          {hasBar && <ChoiceLine {...{ index, selected, ...state }} />}
          {notice}
          <IgnoredValuesNotice ignored={ignored} />
          <HiddenTargetNotice {...{ index, state, sections }} />
          <SearchResults
            {...{ results, isShown }}
            words={words}
            clear={state.clear}
            close={() => {
              state.search('')
              focusIn(app.current, SEARCH_FIELD_ID)
            }}
          />
          {panels}
        </Main>
        {foot}
      </div>
    </HostContext>
  )
}
