import { useCallback, useEffect, useRef, useState } from 'react'
import type { ProblemWords } from '../../../data/problemWords'
import type { FrameworksFile } from '../../../record/schema/frameworks'
import type { FoundRecords, FoundReport, ImportRequest } from './importProtocol'
import { runImport, type ImportOutcome, type ImportWorker } from './runImport'

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

function settle(before: ImportState, files: readonly File[], outcome: ImportOutcome): ImportState {
  if (outcome.kind === 'found') return { files, found: outcome.found }
  const kept = keepFound(before)
  if (outcome.kind !== 'refused') return kept
  const { problem, report } = outcome
  return { ...kept, problem, ...(report === undefined ? {} : { stopped: { files, report } }) }
}

/** Reads files in a worker. The first worker is started at once, so that no file has to wait for its code. */
export function useImport(startWorker: () => ImportWorker, frameworks: FrameworksFile | undefined) {
  const [state, setState] = useState(NOTHING)
  const running = useRef<(() => void) | undefined>(undefined)
  const ready = useRef<ImportWorker | undefined>(undefined)
  useEffect(() => {
    try {
      const worker = startWorker()
      ready.current = worker
      // If it fails to start, drop it: a new one is started when a file is chosen, and its failure
      // is reported.
      worker.addEventListener('error', () => {
        if (ready.current === worker) ready.current = undefined
      })
    } catch {
      // Reported when a file is chosen.
    }
    return () => {
      running.current?.()
      ready.current?.terminate()
      ready.current = undefined
    }
  }, [startWorker])
  const start = useCallback(
    async (files: readonly File[], accept: Pick<ImportRequest, 'acceptRefused'>) => {
      if (frameworks === undefined) return undefined
      const takeWorker = () => {
        const worker = ready.current ?? startWorker()
        ready.current = undefined
        return worker
      }
      const fail = (progress: string) => setState((before) => ({ ...keepFound(before), progress }))
      running.current?.()
      fail('Starting')
      const { outcome, cancel } = runImport(takeWorker, { files, frameworks, ...accept }, fail)
      running.current = cancel
      const ended = await outcome
      setState(settle(state, files, ended))
      return ended.kind === 'found' ? ended.found : undefined
    },
    [state, startWorker, frameworks],
  )
  const read = useCallback(
    async (added: readonly File[]) =>
      added.length === 0 ? undefined : start([...state.files, ...added], {}),
    [state, start],
  )
  const acceptRefused = useCallback(() => {
    if (state.stopped !== undefined) void start(state.stopped.files, { acceptRefused: true })
  }, [state, start])
  const cancel = useCallback(() => running.current?.(), [])
  const startAgain = useCallback(() => setState(NOTHING), [])
  const fail = useCallback(
    (problem: ProblemWords) => setState((before) => ({ ...before, problem })),
    [],
  )
  return { state, read, acceptRefused, cancel, startAgain, fail }
}
