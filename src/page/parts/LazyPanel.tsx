import { Suspense, useState, type ReactNode } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import type { LazyComponent } from './lazyComponent'

interface LazyPanelProps<Props> {
  panel: LazyComponent<Props>
  props: Props
  /** Takes the place of the sentence, where something else stays on screen instead. */
  instead?: ReactNode
  onFailed?: () => void
}

/** A dialog, or another part that is not there at first: it waits, is there, or says that it could not be fetched. */
export function LazyPanel<Props extends object>({
  panel: Panel,
  props,
  instead,
  onFailed,
}: LazyPanelProps<Props>) {
  // One that failed before is asked for again, each time that it is opened.
  useState(() => void Panel.load().catch(() => undefined))
  const problem = (tryAgain: () => void) => (
    <span role="alert">
      {' '}
      <span>This part of the page could not be fetched. Check the connection.</span>{' '}
      <button
        className="text-button"
        type="button"
        onClick={() => {
          Panel.load().then(tryAgain, () => undefined)
        }}
      >
        Try again
      </button>
    </span>
  )
  const waiting = <span role="status"> Fetching this part of the page…</span>
  return (
    <ErrorBoundary
      fallback={(tryAgain) => (instead === undefined ? problem(tryAgain) : instead)}
      {...(onFailed && { onError: onFailed })}
    >
      <Suspense fallback={instead === undefined ? waiting : instead}>
        <Panel {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}
