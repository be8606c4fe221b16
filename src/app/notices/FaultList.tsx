import type { Fault } from '../../record/faults'

/** How many faults of a file to list. The rest is only counted. */
const FAULTS_SHOWN = 10

/** The faults of a file, as a list. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const more = faults.length - FAULTS_SHOWN
  return (
    <ul className="notice__faults">
      {faults.slice(0, FAULTS_SHOWN).map((fault) => (
        <li key={`${fault.path} ${fault.expected}`}>
          {`${fault.path}: found ${fault.found}, expected ${fault.expected}${fault.todo === undefined ? '' : ` (${fault.todo})`}`}
        </li>
      ))}
      {more > 0 && <li>{`and ${more} more`}</li>}
    </ul>
  )
}
