import type { SubjectGroup } from '../../record/views/actions'

/** Wide enough for the parts to fill any bar before they shrink. */
const WIDTH_OF_SUBJECT = 1600

/**
 * How many subjects have each status, each part a link to its group. The parts are flex items that start as
 * wide as their drawings and shrink in proportion, because the content policy allows no sizes in `style`.
 */
export function CountBar({ groups }: { groups: readonly SubjectGroup[] }) {
  return (
    <div className="action-count" data-only="all">
      {groups.map(({ status, subjects }) => (
        <a key={status.id} className="action-count__part" href={`#actions-${status.id}`}>
          <svg
            className={`action-count__fill action-count__fill--${status.id}`}
            width={WIDTH_OF_SUBJECT * subjects.length}
            height="12"
            aria-hidden="true"
            focusable="false"
          >
            <rect width="100%" height="100%" rx="2" />
            <line x1="-12" x2="110%" y1="6" y2="6" />
          </svg>
          <span className="action-count__words">
            <strong>{subjects.length}</strong> <span>{status.counted}</span>
          </span>
        </a>
      ))}
    </div>
  )
}
