import type { ImportAnswer, ImportRequest } from '../page/ownData/importing'
import { readChosenFiles } from './readChosenFiles'

/*
 * Runs beside the page, so that the page answers while files are read. It is started by the page
 * alone, asked once, and then ended.
 */
function say(answer: ImportAnswer) {
  const handedOver = answer.kind === 'found' ? [answer.found.texts] : []
  self.postMessage(answer, { transfer: handedOver })
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void readChosenFiles(data, (words) => say({ kind: 'progress', words })).then(say)
})
