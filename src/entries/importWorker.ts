import type { ImportAnswer, ImportRequest } from '../app/dialogs/localImport/importProtocol'
import { readChosenFiles } from './readChosenFiles'

/*
 * Runs in a worker, so that the page stays responsive while files are read. The page starts it,
 * sends one request, and terminates it after the answer.
 */
function say(answer: ImportAnswer) {
  const handedOver = answer.kind === 'found' ? [answer.found.texts] : []
  self.postMessage(answer, { transfer: handedOver })
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void readChosenFiles(data, (words) => say({ kind: 'progress', words })).then(say)
})
