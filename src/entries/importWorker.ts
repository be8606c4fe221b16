import type { WorkerMessage, WorkerRequest } from '../app/dialogs/localImport/workerProtocol'
import { readChosenFiles } from '../app/dialogs/localImport/readChosenFiles'

/* Runs in a worker, so that the page stays responsive while files are read. */
self.addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<WorkerRequest<'import'>>) => {
    const post = (message: WorkerMessage<'import'>) => port?.postMessage(message)
    void readChosenFiles(data.input, (progress) => post({ progress })).then((result) =>
      post({ result }),
    )
  },
)
