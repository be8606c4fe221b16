import { ReadingError } from '../../reading/problems'
import { formatProblem } from '../../reading/problemWords'

/** What went wrong, in a sentence or two, for the host's `error` event. */
export function formatFailure(error: unknown): string {
  if (!(error instanceof ReadingError))
    return 'The inspection record could not be shown. Reload the page to try again.'
  const { happened, todo } = formatProblem(error.problem)
  return `${happened} ${todo}`
}
