import { trustWorker } from '../page/parts/trust'

/** The element in which the build leaves the worker's script in a self-contained page. */
export const IMPORT_WORKER_ID = 'inspection-record-import-worker'

/**
 * Starts the worker of a page that is one file: it has no other file to start it from, and a file on
 * disk may not start one from another. Throws where the browser refuses.
 */
export function startInlinedWorker(): Worker {
  const code = document.getElementById(IMPORT_WORKER_ID)?.textContent ?? ''
  if (code === '') throw new Error('The page has no script for a worker in it')
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  try {
    return new Worker(trustWorker(address))
  } finally {
    // The worker has asked for its script by then.
    URL.revokeObjectURL(address)
  }
}
