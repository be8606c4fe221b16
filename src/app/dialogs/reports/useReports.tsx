import { QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import { startTransition, useEffect, useState } from 'react'
import { fetchRecordTexts } from '../../../data/fetchRecordTexts'
import { indexQuery } from '../../../data/indexQuery'
import { formatError } from '../../../data/problemWords'
import { readRecordTexts } from '../../../data/readRecordTexts'
import { findRelatedFilesInIndex } from '../../../data/relatedFiles'
import { createMemoryUrlState } from '../../../data/urlState'
import type { DraftChoices } from '../../../import/reports/completeRecord'
import type { ReportDraft } from '../../../import/reports/draft'
import { buildRefusal } from '../../../import/reports/recogniseReport'
import { MAX_REPORT_MS } from '../../../import/limits'
import { formatToday } from '../../../record/dates'
import { formatList } from '../../../record/wording'
import { useShownRecord } from '../../recordContext'
import { useHost, type Host } from '../../hostContext'
import { LocalImportBanner } from '../localImport/LocalImportBanner'
import { readFound } from '../localImport/readFound'
import type { ImportState } from '../localImport/useLocalFiles'
import { createWorkerClient } from '../localImport/workerClient'
import type { WorkerTasks } from '../localImport/workerProtocol'

interface ReportsOptions {
  startWorker: NonNullable<Host['startWorker']>
  /** The state of the other files. Reports are read after them, since Ofsted’s list names the councils. */
  state: ImportState
  close: () => void
}

/** A client of the worker for reports, which reads them one after another. */
function createReportClient(startWorker: NonNullable<Host['startWorker']>) {
  const client = createWorkerClient({
    startWorker: () => startWorker('reports'),
    limitMs: MAX_REPORT_MS,
    notStarted: {
      happened:
        'The part of this page that reads reports is not there, or was stopped; a copy of the page as one file has none.',
      todo: 'Add the report on the page’s own site, or check the connection and choose it again.',
      faults: [],
    },
    tooSlow: { happened: buildRefusal('', 'too-slow').sentence, todo: '', faults: [] },
  })
  let queue: Promise<unknown> = Promise.resolve()
  const read = (input: WorkerTasks['read']['input']) => {
    const result = queue.then(() => client.run('read', input))
    queue = result.catch(() => undefined)
    return result
  }
  return { ...client, read }
}

/** The result of a task stays valid until its input changes. */
const TASK_OPTIONS = { retry: false, staleTime: Infinity, networkMode: 'always' } as const

/** Reads reports one after another, and completes the record of the council whose report is open. */
export function useReports({ startWorker, state, close }: ReportsOptions) {
  const shown = useShownRecord()
  if (shown === undefined) throw new Error('Reports are read within a page.')
  const { record: shownRecord, frameworks } = shown.file
  const { found } = state
  const [client] = useState(() => createReportClient(startWorker))
  const [queryClient] = useState(() => new QueryClient())
  useEffect(() => client.end, [client])
  const [files, setFiles] = useState<readonly File[]>([])
  const [opened, setOpened] = useState<number>()
  const [choices, setChoices] = useState<Readonly<Record<string, DraftChoices>>>({})
  const hasIndex = useHost().records !== undefined
  const site = useQuery({ ...indexQuery(), enabled: hasIndex && files.length > 0 })
  const allAuthorities = [
    shownRecord.authority,
    ...(found?.authorities ?? []),
    ...(site.data?.records ?? []),
  ]
  const authorities = [
    ...new Map(allAuthorities.map(({ id, name }) => [id, { id, name }])).values(),
  ]

  const readings = useQueries(
    {
      queries: files.map((file, id) => ({
        // Read again once more councils are known.
        queryKey: ['read', id, authorities],
        queryFn: () => client.read({ file, rules: { frameworks, authorities } }),
        enabled: state.progress === undefined && !site.isLoading,
        ...TASK_OPTIONS,
      })),
    },
    queryClient,
  )
  const entries = files.map((file, id) => {
    const result = readings[id]?.data
    return {
      id,
      file,
      draft: result?.ok === true ? result.draft : undefined,
      refusal: result?.ok === false ? result.refusal.sentence : readings[id]?.error?.message,
    }
  })

  /** The id of the council whose report it is. */
  const findOwner = ({ provenance, authority }: ReportDraft) =>
    choices[provenance.sha256]?.authority ??
    (authority.state === 'matched' ? authority.id : undefined)
  const open = entries.find(({ id, draft }) => id === opened && draft !== undefined)
  const owner = open?.draft && findOwner(open.draft)
  const drafts = entries.flatMap(({ draft }) => (draft && findOwner(draft) === owner ? draft : []))
  const list = useQuery(
    {
      queryKey: ['listed', owner, found?.authorities],
      queryFn: () => {
        const authority = found?.authorities.find(({ id }) => id === owner)
        return found && authority ? readFound(found, authority, frameworks) : null
      },
      ...TASK_OPTIONS,
    },
    queryClient,
  )
  const listed = list.data
  // The file found may itself be a record; then it is completed like the one on screen.
  const isRecordFile = found !== undefined && found.summary === undefined
  const imported = isRecordFile ? undefined : listed?.record
  // If this site has a record of another council, its report completes that one, with name, codes and history.
  const isOnSite =
    owner !== shownRecord.authority.id && site.data?.records.some(({ id }) => id === owner) === true
  const fetched = useQuery(
    {
      queryKey: ['site', owner],
      queryFn: async ({ signal }) => {
        if (owner === undefined || site.data === undefined) return null
        const related = findRelatedFilesInIndex(site.data, owner)
        return readRecordTexts(await fetchRecordTexts(owner, '', related, signal))
      },
      enabled: isOnSite,
      ...TASK_OPTIONS,
    },
    queryClient,
  )
  const base = shownRecord.authority.id === owner ? shown.file : fetched.data
  const record = (isRecordFile ? listed?.record : undefined) ?? base?.record
  const completing = useQuery(
    {
      queryKey: [
        'complete',
        owner,
        drafts.map(({ provenance }) => provenance.sha256),
        choices,
        found?.authorities,
      ],
      queryFn: () => {
        const authorities = [shownRecord, imported, record].flatMap(
          (known) => known?.authority ?? [],
        )
        const input = { record, imported, drafts, choices, frameworks, authorities }
        return client.run('complete', { ...input, byHand: true, today: formatToday() })
      },
      enabled: owner !== undefined && listed !== undefined && (!isOnSite || base !== undefined),
      placeholderData: (before) => before,
      ...TASK_OPTIONS,
    },
    queryClient,
  )
  const { data: completion, isPlaceholderData: isCompleting } = completing
  const completed = completion?.record
  const error = list.error ?? fetched.error ?? completing.error
  const isOfOwner = completed === undefined || completed.authority.id === owner

  return {
    ...{ entries, open, choices, authorities, frameworks },
    runTask: client.run,
    // In a transition, since a long report takes a while to render.
    setOpened: (id: number | undefined) => startTransition(() => setOpened(id)),
    /** The id of the file that is being read. */
    reading: entries.find(({ draft, refusal }) => !draft && !refusal)?.id,
    add: (added: readonly File[]) => setFiles((before) => [...before, ...added]),
    /** Changes some of an editor’s answers about a draft. */
    choose: ({ provenance: { sha256 } }: ReportDraft, change: DraftChoices) =>
      setChoices((before) => ({ ...before, [sha256]: { ...before[sha256], ...change } })),
    /** The completed record of the council whose report is open. */
    completion: isOfOwner ? completion : undefined,
    isCompleting,
    /** Why it could not be completed. */
    problem: error ? formatError(error, error.message, '') : undefined,
    /** The council’s record so far: from Ofsted’s list or, without one, from this page. */
    base: imported ?? record,
    isListed: imported !== undefined,
    show: async () => {
      if (completed === undefined) return
      const fileNames = formatList(drafts.map(({ provenance }) => provenance.name))
      const context = listed?.context ?? base?.context
      const file = { record: completed, frameworks, ...(context && { context }) }
      const banner = <LocalImportBanner record={completed} fileNames={fileNames} />
      await shown.show({
        file,
        urlState: createMemoryUrlState({ host: window }),
        fileNames,
        banner,
      })
      close()
    },
  }
}
export type Reports = ReturnType<typeof useReports>
export type ReportEntry = Reports['entries'][number]
