import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { formatTitle, UNTITLED } from '../record/keeping'
import { buildRecordIndex } from '../record/recordIndex'
import type { SectionId } from '../record/sections'
import { recordQuery, type RecordSource } from '../data/recordQuery'
import { AuthorityChooser } from './chooser/AuthorityChooser'
import type { Elements } from './elements'
import { HostContext, type AppState, type Host } from './hostContext'
import { ReadingProblemNotice } from './notices/ReadingProblemNotice'
import { useLocalRecord } from './dialogs/localImport/useLocalRecord'
import { PrintedFrom } from './components/PrintedFrom'
import { RecordContext } from './recordContext'
import { RecordPage } from './RecordPage'
import { loadSections } from './sections'

interface AppProps {
  source: RecordSource
  host: Host
  /** The sections to render. Default: all. */
  sections?: readonly SectionId[] | undefined
  /** Shown below the message if the record cannot be shown: a link to another one. */
  fallbackLink?: Elements
}

/** After this long, tell the reader that the page is still loading. */
const SLOW_AFTER_MS = 4000

/** Shown in place of the record while its file is loading. */
function LoadingNote({ slug }: { slug: string }) {
  // Empty at first: screen readers do not announce a live region that is added together with its text.
  const [words, setWords] = useState('\u00A0')
  useEffect(() => {
    const timers = [
      setTimeout(() => setWords('Fetching the inspection record…')),
      setTimeout(() => {
        setWords(
          `Still fetching records/${slug}.json and records/frameworks.json: the connection seems slow. It goes on by itself.`,
        )
      }, SLOW_AFTER_MS),
    ]
    return () => timers.forEach(clearTimeout)
  }, [slug])
  return (
    <p className="waiting" role="status">
      {words}
    </p>
  )
}

/** The page while there is no record yet: a loading message or a problem. */
function BeforeRecord({ kind, children }: { kind: Host['kind']; children: Elements }) {
  if (kind === 'element') return <div className="page page--embedded">{children}</div>
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
export function App({ source, host, sections, fallbackLink }: AppProps) {
  const { data, error, isFetching, refetch } = useQuery({
    ...recordQuery(source, () => loadSections(sections)),
    enabled: source.refreshes,
  })
  // Deferred, so that a changed record replaces the page in one step.
  const file = useDeferredValue(data)
  const { local, pageKey, show, leave } = useLocalRecord()
  const shown = local?.file ?? file
  const { kind, onState, onHydrated } = host
  const title =
    shown === undefined || kind === 'element'
      ? undefined
      : `${formatTitle(shown.record)}${local === undefined ? '' : ' (not published)'}`
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
    () => (shown === undefined ? undefined : { file: shown, local, show, leave }),
    [shown, local, show, leave],
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
        <BeforeRecord kind={kind}>
          {notice === false ? (
            <LoadingNote slug={source.slug} />
          ) : (
            <>
              {notice}
              {fallbackLink}
              <AuthorityChooser />
            </>
          )}
        </BeforeRecord>
      ) : (
        <RecordContext value={context}>
          <RecordPage
            key={pageKey}
            file={context.file}
            sections={sections}
            notice={
              <>
                {kind !== 'element' && <PrintedFrom record={context.file.record} />}
                {local === undefined && notice}
              </>
            }
          />
        </RecordContext>
      )}
    </HostContext>
  )
}
