import type { GradeCount } from '../../record/context/tally'

/** One grade's part of a bar. `from` and `width` are shares of the whole drawing. */
export interface BarPart extends GradeCount {
  from: number
  width: number
}

/**
 * Places the grades of a bar side by side, as wide as they are many out of `of`. A part is never
 * narrower than `least`, so that its number has room: the wider ones give way, and the bar as a whole
 * keeps its length where it can.
 */
export function layOutBar(grades: readonly GradeCount[], of: number, least: number): BarPart[] {
  const given = grades.filter(({ count }) => count > 0)
  const small = given.filter(({ count }) => count / of < least)
  const large = given.filter(({ count }) => count / of >= least)
  const sum = (entries: readonly GradeCount[]) =>
    entries.reduce((total, { count }) => total + count, 0) / of
  const room = sum(given) - small.length * least
  const scale = large.length === 0 ? 1 : Math.max(room, large.length * least) / sum(large)
  let from = 0
  return given.map((entry) => {
    const share = entry.count / of
    const width = share < least ? least : Math.max(least, share * scale)
    const part = { ...entry, from, width }
    from += width
    return part
  })
}
