import { toDecimalYear } from '../dates'
import type { Subject } from '../views/context/tally'
import type { GradeOnScale } from '../vocabulary'
import { listGrades, type AsAt, type England, type EnglandGrade } from './england'

/** Sizes in px. */
export const RADIUS = 4.1
/** The radius of a mark of the shown authority. */
const SHOWN_RADIUS = 15
/** The space between two marks. */
const GAP = 1.1
/** How far a mark moves up or down with each attempt to place it. */
const STEP = 2.05
/** The width of a letter of the name beside an own mark. */
const LETTER = 8.5
const BAND_GAP = 3
const MIN_BAND = 44

/** A grade at the day its report was published. */
export interface EnglandMark extends EnglandGrade {
  /** The day as a decimal year. */
  at: number
  /** The middle of the mark in px from the top of the bands. */
  y: number
  /** The word of its band. */
  band: string
  isShown: boolean
}

/** The times of the rules; those with an older scale are one. */
function listPeriods({ vocabulary, isOlder }: England, from: number, to: number) {
  const newer = vocabulary.frameworks.filter((framework) => !isOlder(framework))
  const starts = newer.map(({ from: day, note }) => {
    return { at: toDecimalYear(day), name: `${day.slice(0, 4)} rules`, note }
  })
  const older = { name: `Before ${starts[0]?.name ?? ''}`, note: 'another scale of grades' }
  const all = [{ at: -Infinity, ...older }, ...starts]
  const periods = all.map(({ at, ...words }, position) => {
    const end = Math.min(to, all[position + 1]?.at ?? to)
    return { from: Math.max(from, at), to: end, isOlder: position === 0, ...words }
  })
  return periods.filter((period) => period.to > period.from)
}

/**
 * Moves each mark of a band up or down, no further than needed, until it lies on no other. Own marks first, since
 * others keep clear of them; then by day.
 */
function spread(marks: readonly EnglandMark[], pxPerYear: number): void {
  const placed: EnglandMark[] = []
  const sizeOf = ({ isShown }: EnglandMark) => (isShown ? SHOWN_RADIUS : RADIUS)
  for (const mark of marks.toSorted(
    (a, b) => Number(b.isShown) - Number(a.isShown) || a.at - b.at,
  )) {
    const lies = placed.flatMap((other) => {
      const dx = (mark.at - other.at) * pxPerYear
      const room = sizeOf(other) + sizeOf(mark) + GAP
      const name = other.isShown ? SHOWN_RADIUS + other.authority.name.length * LETTER : 0
      const isBeside = dx > 0 && dx < name
      if (Math.abs(dx) >= room && !isBeside) return []
      const isOn = (dy: number) =>
        Math.hypot(dx, dy) < room || (isBeside && Math.abs(dy) < SHOWN_RADIUS)
      return [(y: number) => isOn(y - other.y)]
    })
    for (let attempt = 0; attempt === 0 || lies.some((on) => on(mark.y)); attempt += 1)
      mark.y = (attempt % 2 === 0 ? 1 : -1) * Math.ceil(attempt / 2) * STEP
    placed.push(mark)
  }
}

/**
 * Every inspection that graded a subject, as one mark, in a band for each grade. Above and below mean nothing
 * inside a band. A grade of an older scale has a band of its own where today's scale has no such word ("adequate").
 *
 * @param width px between the first and the last year, at which no two marks may overlap. Heights are px, times are
 *   decimal years; those of a band are between which its grade could be given.
 */
export function buildChart(
  england: England,
  subject: Subject,
  own: string | undefined,
  width: number,
) {
  const given = listGrades(england, subject)
  const days = given.map(({ inspection }) => toDecimalYear(inspection.published))
  const [from, to] = [Math.floor(Math.min(...days)), Math.floor(Math.max(...days)) + 1]
  const marks = given.map((entry): EnglandMark => {
    const at = toDecimalYear(entry.inspection.published)
    const band = entry.grade?.word ?? 'No overall grade given'
    return { ...entry, at, y: 0, band, isShown: entry.authority.id === own }
  })
  const periods = listPeriods(england, from, to)
  const newer = periods.find(({ isOlder }) => !isOlder)?.from ?? from
  const grades = [...england.vocabulary.grades, ...marks.flatMap(({ grade }) => grade ?? [])]
  const order = (grade: GradeOnScale) => 2 * grade.step - (grade.plain !== undefined ? 1 : 0)
  const byGrade = grades.toSorted((a, b) => order(b) - order(a)).map(({ word }) => word)
  const names = new Set([...byGrade, ...marks.map(({ band }) => band)])
  let top = 0
  const bands = [...names].map((name) => {
    const inside = marks.filter(({ band }) => band === name)
    spread(inside, width / (to - from))
    const reach = inside.map(
      ({ y, isShown: isOwn }) => Math.abs(y) + (isOwn ? SHOWN_RADIUS : RADIUS),
    )
    const height = Math.max(MIN_BAND, 2 * Math.max(0, ...reach) + 12)
    for (const mark of inside) mark.y += top + height / 2
    const older = inside.filter(({ grade }) => grade?.plain !== undefined).length
    const isOlder = older > 0 && older === inside.length
    const years = { from: older > 0 ? from : newer, to: isOlder ? newer : to }
    const band = { name, isOlder, ...{ top, height }, ...years }
    top += height + BAND_GAP
    return band
  })
  return { marks, bands, periods, from, to, height: top - BAND_GAP }
}

/** Whether the lists that are chosen have it. The layout holds every mark: choosing lists moves none. */
export function isListed({ inspection }: EnglandGrade, asAt: AsAt): boolean {
  return asAt === 'newest' || inspection.unofficial !== true
}

/** How often its grade was given: "74 times", or "70 times; 4 on the older scale" if both scales have the word. */
export function formatTimes(
  { name, isOlder }: { name: string; isOlder: boolean },
  marks: readonly EnglandMark[],
  asAt: AsAt,
): string {
  const inside = marks.filter((mark) => mark.band === name && isListed(mark, asAt))
  const older = inside.filter(({ grade }) => grade?.plain !== undefined).length
  const count = isOlder ? inside.length : inside.length - older
  const words = count === 1 ? '1 time' : `${count} times`
  return older === 0 || isOlder ? words : `${words}; ${older} on the older scale`
}

/** The mark that an arrow key leads to: by day in the band, or to the nearest day in the next band. */
export function findNextMark(
  marks: readonly EnglandMark[],
  current: EnglandMark | undefined,
  key: string,
): EnglandMark | undefined {
  if (!/^(?:Arrow|Home|End)/u.test(key)) return undefined
  if (current === undefined) return marks[0]
  const row = marks.filter(({ band }) => band === current.band).sort((a, b) => a.at - b.at)
  const at = row.indexOf(current)
  if (key === 'Home') return row[0]
  if (key === 'End') return row.at(-1)
  if (key === 'ArrowLeft') return row[at - 1] ?? current
  if (key === 'ArrowRight') return row[at + 1] ?? current
  const down = key === 'ArrowDown' ? 1 : -1
  const beyond = marks.filter(({ band, y }) => band !== current.band && (y - current.y) * down > 0)
  const [next] = beyond.toSorted((a, b) => (a.y - b.y) * down)
  const far = (mark: EnglandMark) => Math.abs(mark.at - current.at)
  const inNext = beyond.filter(({ band }) => band === next?.band)
  return inNext.toSorted((a, b) => far(a) - far(b))[0] ?? current
}
