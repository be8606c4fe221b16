/** The style element in the head that holds the rules of the record on screen. */
export const AREA_RULES_ID = 'area-rules'

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
    const others = `[data-areas]:not([data-areas~="${id}"]), [data-only]:not([data-only~="${id}"])`
    return [
      `:is(${chosen}) :is(${others}) { display: none; }`,
      `:is(${chosen}) [data-only~="${id}"] { display: revert-layer; }`,
    ].join('\n')
  })
  return [
    '@layer filter {',
    '[data-only]:not([data-only~="all"]) { display: none; }',
    ...rules,
    '}',
  ].join('\n')
}
