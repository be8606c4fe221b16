import { ReadingProblemNotice } from '../../page/notices/ReadingProblemNotice'

export { formatFailure } from './failure'

interface ElementProblemProps {
  error: unknown
  tryAgain: () => void
}

/** For an element into which the host has put nothing to be read instead. */
export function ElementProblem({ error, tryAgain }: ElementProblemProps) {
  return (
    <div className="page page--embedded">
      <ReadingProblemNotice
        error={error instanceof Error ? error : new Error(String(error))}
        stillShown={false}
        trying={false}
        tryAgain={tryAgain}
      />
    </div>
  )
}
