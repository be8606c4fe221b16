import type { Area } from '../../record/schema/frameworks'

/** Whether a row is seen where one area is chosen; one of no area in particular always is. */
export function isAbout(row: { areas: readonly Area[] }, area: string): boolean {
  return row.areas.length === 0 || row.areas.some(({ id }) => id === area)
}

/** The `data-areas` of a group: of all its rows together; nothing where one is seen with every area. */
export function uniteAreas(rows: readonly { areas: readonly Area[] }[]): string | undefined {
  if (rows.some(({ areas }) => areas.length === 0)) return undefined
  return [...new Set(rows.flatMap(({ areas }) => areas.map(({ id }) => id)))].join(' ')
}
