import '../app/styles/page-styles.css'
import { trustWorker } from '../app/components/trustedTypes'
import { findFolder } from '../snippets/site'
import { IMPORT_WORKER_ID } from './documentKinds'
import importWorker from './importWorker?worker&url'
import { mountApp } from './mount'
import reportWorker from './reportWorker?worker&url'

/**
 * The worker's script, inlined if the page is a self-contained file: it has no other file to load
 * it from, and a file on disk may not start a worker from another.
 */
const inlinedWorker = document.getElementById(IMPORT_WORKER_ID)?.textContent ?? ''
const isOneFile = inlinedWorker !== ''

/** Throws if the browser refuses to start a worker. One file alone would be twice as large with that for reports. */
function startWorker(which?: 'reports'): Worker {
  if (which === 'reports' && isOneFile) throw new Error('Not in this file')
  if (which === 'reports') return new Worker(trustWorker(reportWorker))
  if (!isOneFile) return new Worker(trustWorker(importWorker))
  const address = URL.createObjectURL(new Blob([inlinedWorker], { type: 'text/javascript' }))
  try {
    return new Worker(trustWorker(address))
  } finally {
    // By now the worker has requested its script.
    URL.revokeObjectURL(address)
  }
}

// In a separate task, since compiling and running the scripts has already taken time in this one.
setTimeout(() => {
  mountApp({
    refreshes: !isOneFile,
    // A self-contained file may be published anywhere, so its reader has to enter the URL.
    ownSite: isOneFile ? undefined : findFolder(location.href),
    startWorker,
  })
})
