import { useEffect, useState } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import type { LazyComponent } from './lazyComponent'

interface LazyPanelProps<Props> {
  panel: LazyComponent<Props>
  props: Props
}

/**
 * A lazy component, such as a dialog: shows that it is loading, then the component or that it could
 * not be loaded.
 */
export function LazyPanel<Props extends object>({ panel: Panel, props }: LazyPanelProps<Props>) {
  const [state, setState] = useState<'waiting' | 'ready' | 'failed'>('waiting')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isWanted = true
    const settle = (settled: 'ready' | 'failed') => () => {
      if (isWanted) setState(settled)
    }
    Panel.load().then(settle('ready'), settle('failed'))
    return () => {
      isWanted = false
    }
  }, [Panel, tries])
  const problem = (tryAgain: () => void) => (
    <span role="alert">
      {' '}
      <span>This part of the page could not be fetched. Check the connection.</span>{' '}
      <button className="text-button" type="button" onClick={tryAgain}>
        Try again
      </button>
    </span>
  )
  switch (state) {
    case 'failed':
      return problem(() => setTries((count) => count + 1))
    case 'waiting':
      return <span role="status"> Fetching this part of the page…</span>
    case 'ready':
      return (
        <ErrorBoundary fallback={problem}>
          <Panel {...props} />
        </ErrorBoundary>
      )
  }
}
