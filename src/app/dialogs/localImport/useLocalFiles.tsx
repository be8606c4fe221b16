import { useEffect, useState } from 'react'
import { formatError, type ProblemWords } from '../../../data/problemWords'
import { createMemoryUrlState } from '../../../data/urlState'
import { formatList } from '../../../record/wording'
import { useShownRecord } from '../../recordContext'
import { LocalImportBanner } from './LocalImportBanner'
import { readFound } from './readFound'
import { createWorkerClient, WorkerFailure, type FileWorker } from './workerClient'
import type { FoundAuthority, FoundRecords, ImportSummary } from './workerProtocol'

/** Far longer than any published file takes, even on a slow machine. */
const LIMIT_SECONDS = 60

const TOO_SLOW: ProblemWords = {
  happened: `The file was not read within ${String(LIMIT_SECONDS)} seconds, so the page stopped reading it.`,
  todo: 'The published files take a second or two: choose one as it was published.',
  faults: [],
}
const NOT_STARTED: ProblemWords = {
  happened: 'The part of this page that reads files could not be started, or was stopped.',
  todo: 'Check the connection and try again. A file that needs too much memory stops it too.',
  faults: [],
}

/** The state of an import. What was found stays if another file is refused. */
export interface ImportState {
  files: readonly File[]
  found?: FoundRecords
  problem?: ProblemWords
  /** Set if so much was refused that the reader must agree before the rest is used. */
  stopped?: { files: readonly File[]; summary: ImportSummary }
  /** The current step in words, set while files are read. */
  progress?: string
}

const NOTHING: ImportState = { files: [] }

/**
 * Reads files in a worker, and shows the record chosen from them. A file that is itself a record is shown at once. The
 * worker is terminated after each import; the first is started at once, so that no file has to wait for its code.
 */
export function useLocalFiles(startWorker: () => FileWorker, close: () => void) {
  const shown = useShownRecord()
  const frameworks = shown?.file.frameworks
  const [state, setState] = useState(NOTHING)
  const [client] = useState(() =>
    createWorkerClient({
      startWorker: () => startWorker(),
      limitMs: LIMIT_SECONDS * 1000,
      notStarted: NOT_STARTED,
      tooSlow: TOO_SLOW,
    }),
  )
  useEffect(() => {
    client.start()
    return client.end
  }, [client])
  /** Changes the state; only the files that were read and what was found stay. */
  const change = (changes: Partial<ImportState>) =>
    setState(({ files, found }) => ({ files, ...(found && { found }), ...changes }))
  const onProgress = (progress: string) => change({ progress })

  /** Resolves to what was found; `undefined` if it was refused, or another import was started meanwhile. */
  const importFiles = async (files: readonly File[], acceptRefused: boolean) => {
    if (frameworks === undefined) return undefined
    if (state.progress !== undefined) client.end()
    onProgress('Starting')
    try {
      const result = await client.run('import', { files, frameworks, acceptRefused }, onProgress)
      client.end()
      if (result.kind === 'found') {
        setState({ files, found: result.found })
        return result.found
      }
      const { problem, summary } = result
      change({ problem, ...(summary && { stopped: { files, summary } }) })
    } catch (error) {
      if (error instanceof WorkerFailure && error.problem !== undefined)
        change({ problem: error.problem })
    }
    return undefined
  }
  const show = async (
    found: FoundRecords,
    authority: FoundAuthority,
    files: readonly File[],
  ): Promise<void> => {
    if (shown === undefined) return
    const fileNames = formatList(files.map(({ name }) => name))
    try {
      const file = readFound(found, authority, shown.file.frameworks)
      const banner = (
        <LocalImportBanner record={file.record} fileNames={fileNames} summary={found.summary} />
      )
      await shown.show({
        file,
        urlState: createMemoryUrlState({ host: window }),
        fileNames,
        banner,
      })
      close()
    } catch (error) {
      const happened = 'Part of this page could not be fetched, so the record is not shown.'
      const problem = formatError(error, happened, 'Check the connection, then choose again.')
      setState((before) => ({ ...before, problem }))
    }
  }
  const add = async (added: readonly File[], hasReports: boolean) => {
    if (added.length === 0) return
    const found = await importFiles([...state.files, ...added], false)
    const onlyRecord = found?.summary === undefined ? found?.authorities[0] : undefined
    if (!hasReports && found !== undefined && onlyRecord !== undefined)
      await show(found, onlyRecord, added)
  }
  return {
    state,
    /** With reports among the files a record is not shown at once, since the reports are to complete it. */
    add: (added: readonly File[], hasReports: boolean) => void add(added, hasReports),
    choose: (authority: FoundAuthority) => {
      if (state.found !== undefined) void show(state.found, authority, state.files)
    },
    acceptRefused: () => {
      if (state.stopped !== undefined) void importFiles(state.stopped.files, true)
    },
    cancel: () => {
      client.end()
      change({})
    },
    startAgain: () => setState(NOTHING),
  }
}
