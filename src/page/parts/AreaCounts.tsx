import { belongsToArea } from '../../record/areas'
import type { Area } from '../../record/schema/frameworks'
import { formatCount } from '../../record/wording'

interface AreaCountsProps {
  /** What is counted. One without areas belongs to all. */
  entries: readonly { areas: readonly string[] }[]
  /** One of them, in words: "line". */
  noun: string
  areas: readonly Area[]
}

/** How many there are for each choice of area: which count is seen needs no script. */
export function AreaCounts({ entries, noun, areas }: AreaCountsProps) {
  return (
    <>
      <span data-only="all">{formatCount(entries.length, noun)}</span>
      {areas.map(({ id }) => {
        const own = entries.filter((entry) => belongsToArea(entry, id))
        return own.length === 0 ? null : (
          <span key={id} data-only={id}>
            {formatCount(own.length, noun)}
          </span>
        )
      })}
    </>
  )
}
