import { belongsToArea } from '../../record/areas'
import type { Area } from '../../record/schema/frameworks'
import { formatCount } from '../../record/wording'

interface AreaCountsProps {
  /** The entries to count. One without areas belongs to all. */
  entries: readonly { areas: readonly string[] }[]
  /** The noun for one of them: "line". */
  noun: string
  areas: readonly Area[]
}

/** How many there are, for each area. CSS shows the count of the chosen area, without script too. */
export function AreaCounts({ entries, noun, areas }: AreaCountsProps) {
  return (
    <>
      <span data-only="all">{formatCount(entries.length, noun)}</span>
      {areas.map(({ id }) => {
        const areaEntries = entries.filter((entry) => belongsToArea(entry, id))
        return areaEntries.length === 0 ? null : (
          <span key={id} data-only={id}>
            {formatCount(areaEntries.length, noun)}
          </span>
        )
      })}
    </>
  )
}
