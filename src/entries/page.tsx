import '../page/styles/page-styles.css'
import { trustWorker } from '../page/parts/trust'
import { folderOf } from '../snippets/site'
import { IMPORT_WORKER_ID } from './forms'
import importWorker from './importWorker?worker&url'
import { mountApp } from './mount'

/**
 * The worker's script, where the page is one file: it has no other file to start it from, and a
 * file on disk may not start one from another.
 */
const inlinedWorker = document.getElementById(IMPORT_WORKER_ID)?.textContent ?? ''
const isOneFile = inlinedWorker !== ''

/** Throws where the browser refuses. */
function startWorker(): Worker {
  if (!isOneFile) return new Worker(trustWorker(importWorker))
  const address = URL.createObjectURL(new Blob([inlinedWorker], { type: 'text/javascript' }))
  try {
    return new Worker(trustWorker(address))
  } finally {
    // The worker has asked for its script by then.
    URL.revokeObjectURL(address)
  }
}

// In a task of its own: the scripts have just been compiled and run in this one.
setTimeout(() => {
  mountApp({
    refreshes: !isOneFile,
    // Where a file that may be anywhere is published, its reader has to say.
    ownSite: isOneFile ? undefined : folderOf(location.href),
    startWorker,
  })
})
