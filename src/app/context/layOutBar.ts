import type { GradeCount } from '../../record/views/context/tally'

/** The segment of one grade in a bar. `from` and `width` are shares of the full width. */
export interface BarPart extends GradeCount {
  from: number
  width: number
}

/**
 * Lays out the grades of a bar side by side, each as wide as its share of `of`. A segment is never
 * narrower than `least`, so that its number has room. The wider ones shrink to make up for it, so
 * that the bar keeps its length if it can.
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
