import type { Question, WorkerMessage } from '../app/dialogs/localImport/workerProtocol'
import { readChosenFiles } from '../app/dialogs/localImport/readChosenFiles'

/*
 * Runs in a worker, so that the page stays responsive while files are read. The page starts it,
 * asks once, and terminates it after the answer.
 */
self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<Question<'import'>>) => {
  const post = (message: WorkerMessage<'import'>, transferred: ArrayBuffer[] = []) =>
    port?.postMessage(message, transferred)
  void readChosenFiles(data.asks, (progress) => post({ progress })).then((gets) =>
    post({ gets }, gets.kind === 'found' ? [gets.found.texts] : []),
  )
})
