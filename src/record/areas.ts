/** Areas as an entry has them: by id, or whole. */
type Areas = readonly (string | { id: string })[]

const idOf = (area: Areas[number]) => (typeof area === 'string' ? area : area.id)

/**
 * Whether something belongs to an area: what is about no area in particular belongs to all. This is
 * the one place that says so; `data-areas` carries it into the markup, for the style rules.
 */
export function belongsToArea({ areas }: { areas: Areas }, area: string): boolean {
  return areas.length === 0 || areas.some((own) => idOf(own) === area)
}

/** The areas of several together; none, which is all, where one of them belongs to all. */
export function uniteAreas(entries: readonly { areas: Areas }[]): string[] {
  if (entries.some(({ areas }) => areas.length === 0)) return []
  return [...new Set(entries.flatMap(({ areas }) => areas.map(idOf)))]
}

/** The `data-areas` of something: ids with spaces between; nothing where it belongs to all areas. */
export function formatAreaIds(areas: Areas): string | undefined {
  return areas.length === 0 ? undefined : areas.map(idOf).join(' ')
}

/** What is not seen while an area is chosen, or none (`all`), as a selector of CSS. */
export function selectOutside(area: string): string {
  const id = JSON.stringify(area)
  const others = `[data-only]:not([data-only~=${id}])`
  return area === 'all' ? others : `[data-areas]:not([data-areas~=${id}]), ${others}`
}

/**
 * Style rules that show what belongs to the chosen area, made from the areas of the
 * record: an element with `data-areas` stays where its list names the area, one with
 * `data-only` shows for the choices it names ("all" where none is made).
 *
 * The choice is known in one of three ways, each taking over from the last: by the radio
 * button alone (no script), by `data-area` on the root (the small script in the head), or
 * by `data-area` on the page (React). So the filter works from the first paint, and a
 * choice made before the script arrives is never lost.
 */
export function buildFilterRules(areas: readonly { id: string }[]): string {
  const rules = areas.map(({ id }) => {
    // On the bar alone: on the whole page `:has()` would cost its size at every change.
    const checked = `:root:not([data-area]) .page:not([data-area]) > .filter-bar:has(#area-${id}:checked)`
    const chosen = [
      `.page[data-area="${id}"]`,
      `:root[data-area="${id}"] .page:not([data-area])`,
      checked,
      `${checked} ~ *`,
    ].join(', ')
    return [
      `:is(${chosen}) :is(${selectOutside(id)}) { display: none; }`,
      `:is(${chosen}) [data-only~="${id}"] { display: revert-layer; }`,
    ].join('\n')
  })
  return ['@layer filter {', `${selectOutside('all')} { display: none; }`, ...rules, '}'].join('\n')
}
