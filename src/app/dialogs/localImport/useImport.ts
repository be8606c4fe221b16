import { useEffect, useState } from 'react'
import type { ProblemWords } from '../../../data/problemWords'
import type { FrameworksFile } from '../../../record/schema/frameworks'
import { createWorkerClient, WorkerFailure, type FileWorker } from './workerClient'
import type { FoundRecords, FoundReport, ImportAnswer } from './workerProtocol'

/** Far longer than any published file takes: enough for ten thousand authorities on a slow machine. */
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
  /** Set if too much was refused to use the rest without asking: the files, and what was refused. */
  stopped?: { files: readonly File[]; report: FoundReport }
  /** The current step, set while files are read. */
  progress?: string
}

const NOTHING: ImportState = { files: [] }

function keepFound({ files, found }: ImportState): ImportState {
  return { files, ...(found === undefined ? {} : { found }) }
}

/** Reads files in a worker, which ends with its answer. The first is started at once, so that no file has to wait for its code. */
export function useImport(startWorker: () => FileWorker, frameworks: FrameworksFile | undefined) {
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
  const keep = (change: Partial<ImportState>) =>
    setState((before) => ({ ...keepFound(before), ...change }))
  const onProgress = (progress: string) => keep({ progress })
  const settle = (files: readonly File[], answer: ImportAnswer) => {
    if (answer.kind === 'found') setState({ files, found: answer.found })
    else
      keep({
        problem: answer.problem,
        ...(answer.report && { stopped: { files, report: answer.report } }),
      })
  }
  /** What was found; nothing if it was refused, or another choice came between. */
  const start = async (files: readonly File[], acceptRefused: boolean) => {
    if (frameworks === undefined) return undefined
    if (state.progress !== undefined) client.end()
    onProgress('Starting')
    try {
      const answer = await client.ask('import', { files, frameworks, acceptRefused }, onProgress)
      client.end()
      settle(files, answer)
      return answer.kind === 'found' ? answer.found : undefined
    } catch (error) {
      if (error instanceof WorkerFailure && error.problem !== undefined)
        keep({ problem: error.problem })
      return undefined
    }
  }
  return {
    state,
    read: async (added: readonly File[]) =>
      added.length === 0 ? undefined : start([...state.files, ...added], false),
    acceptRefused: () => {
      if (state.stopped !== undefined) void start(state.stopped.files, true)
    },
    cancel: () => {
      client.end()
      keep({})
    },
    startAgain: () => setState(NOTHING),
    fail: (problem: ProblemWords) => setState((before) => ({ ...before, problem })),
  }
}
