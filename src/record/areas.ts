import type { RecordIndex } from './recordIndex'
import type { Area } from './schema/frameworks'

/** Areas of an entry, as ids or as objects. */
type Areas = readonly (string | { id: string })[]

const idOf = (area: Areas[number]) => (typeof area === 'string' ? area : area.id)

/**
 * Whether an entry belongs to an area. An entry without areas belongs to all of them. This is the only place
 * with that rule; `data-areas` carries it into the HTML for the filter's CSS.
 */
export function belongsToArea({ areas }: { areas: Areas }, area: string): boolean {
  return areas.length === 0 || areas.some((own) => idOf(own) === area)
}

/** The areas of several entries together. Empty, which means all, if one of them belongs to all. */
export function uniteAreas(entries: readonly { areas: Areas }[]): string[] {
  if (entries.some(({ areas }) => areas.length === 0)) return []
  return [...new Set(entries.flatMap(({ areas }) => areas.map(idOf)))]
}

/** Rule 24: said of an entry that has an area which nobody has named yet. */
export const AREA_NOT_SAID = 'Area not yet said'

/** The names of an action's areas. */
export function formatAreas(areas: readonly Area[]): string {
  return areas.length === 0 ? AREA_NOT_SAID : areas.map(({ name }) => name).join(', ')
}

/** The value of `data-areas`: ids separated by spaces; undefined for an entry that belongs to all areas. */
export function formatAreaIds(areas: Areas): string | undefined {
  return areas.length === 0 ? undefined : areas.map(idOf).join(' ')
}

/** More would not fit into one line. */
const MOST_AT_FIRST = 5

/**
 * The areas to choose from: those that the latest inspection judged first, then the rest, as long as the first
 * fit into one line.
 */
export function splitAreas({ areas, inspections }: RecordIndex): { first: Area[]; more: Area[] } {
  const judged = inspections[0]?.framework.judgements.flatMap((judgement) => judgement.areas)
  const first = areas
    .filter(({ id }) => judged === undefined || judged.includes(id))
    .slice(0, MOST_AT_FIRST)
  return { first, more: areas.filter((area) => !first.includes(area)) }
}

/** CSS selector for what is hidden while an area, or none (`all`), is chosen. */
export function formatHiddenSelector(area: string): string {
  const id = JSON.stringify(area)
  const others = `[data-only]:not([data-only~=${id}])`
  return area === 'all' ? others : `[data-areas]:not([data-areas~=${id}]), ${others}`
}

/**
 * CSS that shows only what belongs to the chosen area, for the areas of the record: an element with
 * `data-areas` is visible if its list has the area; one with `data-only` is visible for the choices that it
 * lists ("all" means no area).
 *
 * The choice comes from one of three places, each replacing the one before: the checked radio button (no
 * script), `data-area` on the root element (inline script in the head), or `data-area` on the page (React).
 * So the filter works from the first paint, and a choice made before the script loads is not lost.
 */
export function formatFilterRules(areas: readonly { id: string }[]): string {
  const rules = areas.map(({ id }) => {
    // `:has()` only on the bar: on the whole page every change would be slow.
    const checked = `:root:not([data-area]) .page:not([data-area]) > .bar:has(#area-${id}:checked)`
    const chosen = [
      `.page[data-area="${id}"]`,
      `:root[data-area="${id}"] .page:not([data-area])`,
      checked,
      `${checked} ~ *`,
    ].join(', ')
    return [
      `:is(${chosen}) :is(${formatHiddenSelector(id)}) { display: none; }`,
      `:is(${chosen}) [data-only~="${id}"] { display: revert-layer; }`,
      // The board keeps all its rows: that of the area is marked, the others lose fill and weight.
      `:is(${chosen}) [data-row="${id}"] { --row-ground: var(--tint); --row-bar: var(--ink); }`,
      `@media print { :is(${chosen}) .board__findings:not([data-row="${id}"], [data-row="visits"]) { display: none; } }`,
      `:is(${chosen}) [data-row]:not([data-row="${id}"]) { --row-fill: var(--paper); --row-on-fill: var(--ink); --row-weight: 400; }`,
    ].join('\n')
  })
  return [
    '@layer filter {',
    `${formatHiddenSelector('all')} { display: none; }`,
    ...rules,
    '}',
  ].join('\n')
}
