import { useEffect, useState, type ReactNode } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import type { LazyComponent } from './lazyComponent'

interface LazyPanelProps<Props> {
  panel: LazyComponent<Props>
  props: Props
  /** Shown while loading and after a failure. Default: a message. */
  instead?: ReactNode
  onFailed?: () => void
}

/**
 * A lazy component, such as a dialog: shows that it is loading, then the component or that it could
 * not be loaded.
 */
export function LazyPanel<Props extends object>(all: LazyPanelProps<Props>) {
  const { panel: Panel, props, instead, onFailed } = all
  const [state, setState] = useState<'waiting' | 'ready' | 'failed'>('waiting')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isWanted = true
    const settle = (settled: 'ready' | 'failed') => {
      if (!isWanted) return
      setState(settled)
      if (settled === 'failed') onFailed?.()
    }
    Panel.load().then(
      () => settle('ready'),
      () => settle('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [Panel, onFailed, tries])
  const tryAgain = () => setTries((count) => count + 1)
  const problem = (again: () => void) =>
    instead === undefined ? (
      <span role="alert">
        {' '}
        <span>This part of the page could not be fetched. Check the connection.</span>{' '}
        <button className="text-button" type="button" onClick={again}>
          Try again
        </button>
      </span>
    ) : (
      instead
    )
  switch (state) {
    case 'failed':
      return problem(tryAgain)
    case 'waiting':
      return instead === undefined ? (
        <span role="status"> Fetching this part of the page…</span>
      ) : (
        instead
      )
    case 'ready':
      return (
        <ErrorBoundary fallback={problem} {...(onFailed && { onError: onFailed })}>
          <Panel {...props} />
        </ErrorBoundary>
      )
  }
}
