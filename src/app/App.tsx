import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useLayoutEffect, useMemo } from 'react'
import { formatTitle, UNTITLED } from '../record/keeping'
import { buildRecordIndex } from '../record/recordIndex'
import type { SectionId } from '../record/sections'
import { recordQuery, type RecordSource } from '../data/recordQuery'
import { AuthorityChooser } from './chooser/AuthorityChooser'
import type { Elements } from './elements'
import { HostContext, type AppState, type Host } from './hostContext'
import { ReadingProblemNotice } from './notices/ReadingProblemNotice'
import { LoadingNote } from './notices/LoadingNote'
import { useLocalRecord } from './dialogs/localImport/useLocalRecord'
import { PrintedFrom } from './components/PrintedFrom'
import { RecordContext } from './recordContext'
import { RecordPage } from './RecordPage'
import { loadSections } from './sections'

interface AppProps {
  source: RecordSource
  host: Host
  /** The sections to render. Default: all. */
  only?: readonly SectionId[] | undefined
  /** Shown below the message if the record cannot be shown: a link to another one. */
  wayOn?: Elements
}

/** The page while there is no record yet: a loading message or a problem. */
function BeforeRecord({ place, children }: { place: Host['place']; children: Elements }) {
  if (place === 'element') return <div className="page page--embedded">{children}</div>
  return (
    <main className="page">
      <h1 className="visually-hidden">{UNTITLED}</h1>
      {children}
    </main>
  )
}

/**
 * The app: a loading message, a problem, or a record. If a refresh fails, the record on screen
 * stays; a new record replaces it as a whole.
 */
export function App({ source, host, only, wayOn }: AppProps) {
  const { data, error, isFetching, refetch } = useQuery({
    ...recordQuery(source, () => loadSections(only)),
    enabled: source.refreshes,
  })
  // Deferred, so that a changed record replaces the page in one step.
  const file = useDeferredValue(data)
  const { own, pageKey, show, leave } = useLocalRecord()
  const shown = own?.file ?? file
  const { place, onState, onHydrated } = host
  const title =
    shown === undefined || place === 'element'
      ? undefined
      : `${formatTitle(shown.record)}${own === undefined ? '' : ' (not published)'}`
  useEffect(() => {
    if (title !== undefined) document.title = title
  }, [title])
  useEffect(() => onHydrated?.('app'), [onHydrated])
  const state = useMemo((): AppState => {
    if (shown !== undefined)
      return { kind: 'ready', index: buildRecordIndex(shown.record, shown.frameworks) }
    return error === null ? { kind: 'waiting' } : { kind: 'problem', error }
  }, [shown, error])
  useLayoutEffect(() => onState?.(state), [onState, state])
  const context = useMemo(
    () => (shown === undefined ? undefined : { file: shown, own, show, leave }),
    [shown, own, show, leave],
  )
  const notice = error !== null && (
    <ReadingProblemNotice
      error={error}
      stillShown={file !== undefined}
      trying={isFetching}
      tryAgain={() => void refetch()}
    />
  )
  return (
    <HostContext value={host}>
      {context === undefined ? (
        <BeforeRecord place={place}>
          {notice === false ? (
            <LoadingNote slug={source.slug} />
          ) : (
            <>
              {notice}
              {wayOn}
              <AuthorityChooser />
            </>
          )}
        </BeforeRecord>
      ) : (
        <RecordContext value={context}>
          <RecordPage
            key={pageKey}
            file={context.file}
            only={only}
            notice={
              <>
                {place !== 'element' && <PrintedFrom record={context.file.record} />}
                {own === undefined && notice}
              </>
            }
          />
        </RecordContext>
      )}
    </HostContext>
  )
}
