import { formatProblem, ReadingError } from '../../reading/problems'

interface ReadingProblemNoticeProps {
  error: Error
  /** True where a record is on screen, from before. */
  stillShown: boolean
  trying: boolean
  tryAgain: () => void
}

/** How many faults of a file are listed before the rest is counted. */
const FAULTS_SHOWN = 10

function FaultList({ faults }: { faults: ReturnType<typeof formatProblem>['faults'] }) {
  const more = faults.length - FAULTS_SHOWN
  return (
    <ul className="notice__faults">
      {faults.slice(0, FAULTS_SHOWN).map((fault) => (
        <li key={`${fault.path} ${fault.expected}`}>
          {fault.path}: found {fault.found}, expected {fault.expected}
          {fault.todo !== undefined && ` (${fault.todo})`}
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  )
}

/** What went wrong with the record's file, and what to do; the record shown before stays. */
export function ReadingProblemNotice(props: ReadingProblemNoticeProps) {
  const { error, stillShown, trying, tryAgain } = props
  const { happened, todo, faults } =
    error instanceof ReadingError
      ? formatProblem(error.problem)
      : { happened: 'The record could not be shown.', todo: 'Reload the page.', faults: [] }
  return (
    <div className="notice" role="alert">
      <p className="notice__title">
        {stillShown ? 'The latest record could not be fetched' : 'The record cannot be shown'}
      </p>
      <p>{happened}</p>
      {faults.length > 0 && <FaultList faults={faults} />}
      <p>
        {todo}
        {stillShown && ' What is shown below is the record as it was before.'}
      </p>
      <button className="quiet-button" type="button" disabled={trying} onClick={tryAgain}>
        {trying ? 'Trying…' : 'Try again'}
      </button>
    </div>
  )
}
