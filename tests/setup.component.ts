import '@testing-library/jest-dom/vitest'
import { format } from 'node:util'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, expect, vi } from 'vitest'

// React reports state changed outside `act` only where this is set; Testing Library
// sets it itself only where the test functions are globals.
Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

// Waiting longer costs nothing where things come in time, and a slow machine needs it.
configure({ asyncUtilTimeout: 30_000 })

/** What was said on the console since the test began. A test that expects words spies on the method. */
let said: string[] = []

for (const method of ['error', 'warn'] as const) {
  console[method] = (...words: unknown[]) => {
    said.push(`console.${method}: ${format(...words)}`)
  }
}

// jsdom has dialogs that cannot be shown.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true
}
HTMLDialogElement.prototype.close = function close() {
  this.open = false
  this.dispatchEvent(new Event('close'))
}

// All tests of a worker share one window: each begins with an empty page and the real clock.
afterEach(() => {
  cleanup()
  document.head.replaceChildren()
  document.body.replaceChildren()
  window.history.replaceState(null, '', '/')
  vi.useRealTimers()
  const unexpected = said
  said = []
  expect(unexpected, 'nothing unexpected on the console').toEqual([])
})
