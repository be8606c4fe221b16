import { formatError } from '../../data/problemWords'
import { Heading } from '../components/Heading'
import { FaultList } from './FaultList'

interface ReadingProblemNoticeProps {
  error: Error
  /** True if an earlier copy of the record is on screen. */
  stillShown: boolean
  trying: boolean
  tryAgain: () => void
}

/**
 * What went wrong with the record's file, and what to do. An earlier copy, if there is one, stays
 * on screen.
 */
export function ReadingProblemNotice(props: ReadingProblemNoticeProps) {
  const { error, stillShown, trying, tryAgain } = props
  const { happened, todo, faults } = formatError(error, 'The record could not be shown.')
  return (
    <div className="notice" role="alert">
      <Heading depth={1} className="notice__title">
        {stillShown ? 'The latest record could not be fetched' : 'The record cannot be shown'}
      </Heading>
      <p>{happened}</p>
      {faults.length > 0 && <FaultList faults={faults} />}
      <p>{stillShown ? `${todo} What is shown below is the record as it was before.` : todo}</p>
      <button className="quiet-button" type="button" disabled={trying} onClick={tryAgain}>
        {trying ? 'Trying…' : 'Try again'}
      </button>
    </div>
  )
}
