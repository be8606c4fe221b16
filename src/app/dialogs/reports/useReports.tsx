import { QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import { startTransition, useEffect, useState } from 'react'
import { fetchRecordTexts } from '../../../data/fetchRecordTexts'
import { indexQuery } from '../../../data/indexQuery'
import { formatProblem } from '../../../data/problemWords'
import { ReadingError } from '../../../data/problems'
import { readRecordTexts } from '../../../data/readRecordTexts'
import { findRelatedFilesInIndex } from '../../../data/relatedFiles'
import { createMemoryUrlState } from '../../../data/urlState'
import type { DraftChoices } from '../../../import/reports/completeRecord'
import type { ReportDraft } from '../../../import/reports/draft'
import { buildRefusal } from '../../../import/reports/kind'
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
  /** The other files: Ofsted’s list says which councils there are, so that reports wait for it. */
  state: ImportState
  close: () => void
}

/** Asks the worker for reports, and has it read one after another. */
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
  const read = (asks: WorkerTasks['read']['input']) => {
    const answer = queue.then(() => client.run('read', asks))
    queue = answer.catch(() => undefined)
    return answer
  }
  return { ...client, read }
}

/** An answer holds until its question changes. */
const ONCE = { retry: false, staleTime: Infinity, networkMode: 'always' } as const

function formatError(error: Error): string {
  if (!(error instanceof ReadingError)) return error.message
  const { happened, todo } = formatProblem(error.problem)
  return `${happened} ${todo}`
}

/** Reads reports one after another, and completes the record of the council whose report is open. */
export function useReports({ startWorker, state, close }: ReportsOptions) {
  const shown = useShownRecord()
  if (shown === undefined) throw new Error('Reports are read within a page.')
  const { record: own, frameworks } = shown.file
  const { found } = state
  const [client] = useState(() => createReportClient(startWorker))
  const [answers] = useState(() => new QueryClient())
  useEffect(() => client.end, [client])
  const [files, setFiles] = useState<readonly File[]>([])
  const [opened, setOpened] = useState<number>()
  const [choices, setChoices] = useState<Readonly<Record<string, DraftChoices>>>({})
  const hasIndex = useHost().records !== undefined
  const site = useQuery({ ...indexQuery(), enabled: hasIndex && files.length > 0 })
  const known = [own.authority, ...(found?.authorities ?? []), ...(site.data?.records ?? [])]
  const authorities = known
    .filter(({ id }, at) => known.findIndex((one) => one.id === id) === at)
    .map(({ id, name }) => ({ id, name }))

  const read = useQueries(
    {
      queries: files.map((file, id) => ({
        // Read again once more councils are known.
        queryKey: ['read', id, authorities],
        queryFn: () => client.read({ file, rules: { frameworks, authorities } }),
        enabled: state.progress === undefined && !site.isLoading,
        ...ONCE,
      })),
    },
    answers,
  )
  const entries = files.map((file, id) => {
    const answer = read[id]?.data
    return {
      ...{ id, file },
      draft: answer?.ok === true ? answer.draft : undefined,
      refusal: answer?.ok === false ? answer.refusal.sentence : read[id]?.error?.message,
    }
  })

  const ownerOf = ({ provenance, authority }: ReportDraft) =>
    choices[provenance.sha256]?.authority ??
    (authority.state === 'matched' ? authority.id : undefined)
  const open = entries.find(({ id, draft }) => id === opened && draft !== undefined)
  const owner = open?.draft && ownerOf(open.draft)
  const drafts = entries.flatMap(({ draft }) => (draft && ownerOf(draft) === owner ? draft : []))
  const list = useQuery(
    {
      queryKey: ['listed', owner, found?.authorities],
      queryFn: () => {
        const authority = found?.authorities.find(({ id }) => id === owner)
        return found && authority ? readFound(found, authority, frameworks) : null
      },
      ...ONCE,
    },
    answers,
  )
  const listed = list.data
  // A record among the files was kept by a person, as the shown one may have been.
  const isKept = found !== undefined && found.summary === undefined
  const imported = isKept ? undefined : listed?.record
  // Another council’s record on this site is what its report completes, with its name, codes and history.
  const isOnSite =
    owner !== own.authority.id && site.data?.records.some(({ id }) => id === owner) === true
  const fetched = useQuery(
    {
      queryKey: ['site', owner],
      queryFn: async ({ signal }) => {
        if (owner === undefined || site.data === undefined) return null
        const related = findRelatedFilesInIndex(site.data, owner)
        return readRecordTexts(await fetchRecordTexts(owner, '', related, signal))
      },
      enabled: isOnSite,
      ...ONCE,
    },
    answers,
  )
  const base = own.authority.id === owner ? shown.file : fetched.data
  const record = (isKept ? listed?.record : undefined) ?? base?.record
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
        const whole = [own, imported, record].flatMap((one) => one?.authority ?? [])
        const given = { record, imported, drafts, choices, frameworks, authorities: whole }
        return client.run('complete', { ...given, byHand: true, today: formatToday() })
      },
      enabled: owner !== undefined && listed !== undefined && (!isOnSite || base !== undefined),
      placeholderData: (before) => before,
      ...ONCE,
    },
    answers,
  )
  const { data: completion, isPlaceholderData: isCompleting } = completing
  const completed = completion?.record
  const failed = list.error ?? fetched.error ?? completing.error
  const isOwners = completed === undefined || completed.authority.id === owner

  return {
    ...{ entries, open, choices, authorities, ask: client.run },
    // In a transition, since a long report takes a while to draw.
    setOpened: (id: number | undefined) => startTransition(() => setOpened(id)),
    frameworks,
    reading: entries.find(({ draft, refusal }) => !draft && !refusal)?.id,
    add: (added: readonly File[]) => setFiles((before) => [...before, ...added]),
    /** Changes some of an editor’s answers about a draft. */
    choose: ({ provenance: { sha256 } }: ReportDraft, change: DraftChoices) =>
      setChoices((before) => ({ ...before, [sha256]: { ...before[sha256], ...change } })),
    /** The completed record of the council whose report is open. */
    completion: isOwners ? completion : undefined,
    isCompleting,
    /** Why it could not be completed. */
    problem: failed ? formatError(failed) : undefined,
    /** What the record or Ofsted’s list says of it so far. */
    base: imported ?? record,
    isListed: imported !== undefined,
    show: async () => {
      if (completed === undefined) return
      const from = formatList(drafts.map(({ provenance }) => provenance.name))
      const context = listed?.context ?? base?.context
      const file = { record: completed, frameworks, ...(context && { context }) }
      const banner = <LocalImportBanner record={completed} from={from} />
      await shown.show({ file, address: createMemoryUrlState({ host: window }), from, banner })
      close()
    },
  }
}
export type Reports = ReturnType<typeof useReports>
export type ReportEntry = Reports['entries'][number]
