import { QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import { startTransition, useEffect, useState } from 'react'
import { createMemoryUrlState } from '../../../data/urlState'
import type { DraftChoices } from '../../../import/reports/completeRecord'
import type { ReportDraft } from '../../../import/reports/draft'
import { formatToday } from '../../../record/dates'
import { formatList } from '../../../record/wording'
import { useShownRecord } from '../../recordContext'
import type { Host } from '../../hostContext'
import { LocalImportBanner } from '../localImport/LocalImportBanner'
import { readFound } from '../localImport/readFound'
import type { ImportState } from '../localImport/useImport'
import { createReportClient } from './reportClient'

interface ReportsOptions {
  startWorker: NonNullable<Host['startWorker']>
  /** The other files: Ofsted’s list says which councils there are, so that reports wait for it. */
  state: ImportState
  close: () => void
}

/** Nothing is fetched: an answer of the worker holds until its question changes. */
const ONCE = { retry: false, staleTime: Infinity, networkMode: 'always' } as const

/** Reads reports one after another, and completes the record of the council whose report is open. */
export function useReports({ startWorker, state, close }: ReportsOptions) {
  const shown = useShownRecord()
  if (shown === undefined) throw new Error('Reports are read within a page.')
  const { record: own, frameworks } = shown.file
  const { found } = state
  const [client] = useState(() => createReportClient(startWorker))
  const [answers] = useState(() => new QueryClient())
  useEffect(() => () => client.close(), [client])
  const [files, setFiles] = useState<readonly File[]>([])
  const [opened, setOpened] = useState<number>()
  const [choices, setChoices] = useState<Readonly<Record<string, DraftChoices>>>({})
  const authorities = [
    own.authority,
    ...(found?.authorities.filter(({ id }) => id !== own.authority.id) ?? []),
  ].map(({ id, name }) => ({ id, name }))

  const read = useQueries(
    {
      queries: files.map((file, id) => ({
        // Read again once more councils are known.
        queryKey: ['read', id, authorities],
        queryFn: () => client.read({ file, rules: { frameworks, authorities } }),
        enabled: state.progress === undefined,
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
  const listed = useQuery(
    {
      queryKey: ['listed', owner, authorities],
      queryFn: () => {
        const authority = found?.authorities.find(({ id }) => id === owner)
        return found && authority ? readFound(found, authority, frameworks) : null
      },
      ...ONCE,
    },
    answers,
  ).data
  // A record among the files was kept by a person, as the shown one may have been.
  const isKept = found !== undefined && found.report === undefined
  const imported = isKept ? undefined : listed?.record
  const record =
    (isKept ? listed?.record : undefined) ?? (own.authority.id === owner ? own : undefined)
  const { data: completion, isPlaceholderData: isCompleting } = useQuery(
    {
      queryKey: [
        'complete',
        owner,
        drafts.map(({ provenance }) => provenance.sha256),
        choices,
        authorities,
      ],
      queryFn: () => {
        const known = [own, imported].flatMap((one) => one?.authority ?? [])
        const given = { record, imported, drafts, choices, frameworks, authorities: known }
        return client.ask('complete', { ...given, byHand: true, today: formatToday() })
      },
      enabled: owner !== undefined && listed !== undefined,
      placeholderData: (before) => before,
      ...ONCE,
    },
    answers,
  )
  const completed = completion?.record
  const isOwners = completed === undefined || completed.authority.id === owner

  return {
    ...{ entries, open, choices, authorities, ask: client.ask },
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
    /** What the record or Ofsted’s list says of it so far. */
    base: imported ?? record,
    isListed: imported !== undefined,
    show: async () => {
      if (completed === undefined) return
      const from = formatList(drafts.map(({ provenance }) => provenance.name))
      const context = listed?.context ?? (record && shown.file.context)
      const file = { ...shown.file, record: completed, ...(context && { context }) }
      const banner = <LocalImportBanner record={completed} from={from} report={undefined} />
      await shown.show({ file, address: createMemoryUrlState({ host: window }), from, banner })
      close()
    },
  }
}
export type Reports = ReturnType<typeof useReports>
export type ReportEntry = Reports['entries'][number]
