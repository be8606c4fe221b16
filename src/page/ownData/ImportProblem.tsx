import type { ProblemWords } from '../../reading/problemWords'
import { FaultList } from '../notices/FaultList'
import { useFocusAtFirst } from './useFocusAtFirst'

/** Why a file was not taken, and what to do. */
export function ImportProblem({ problem }: { problem: ProblemWords }) {
  const { happened, todo, faults } = problem
  const notice = useFocusAtFirst<HTMLDivElement>()
  return (
    <div className="notice own-data__problem" role="alert" ref={notice} tabIndex={-1}>
      <h3 className="notice__title">This was not taken</h3>
      <p>{happened}</p>
      {faults.length > 0 && <FaultList faults={faults} />}
      <p>{`${todo} What is on screen stays as it is.`}</p>
    </div>
  )
}
