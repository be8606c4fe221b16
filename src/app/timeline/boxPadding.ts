import type { Drawing } from './drawings'

/** Between a joint grade's box and a rule. */
export const BOX_CLEARANCE = 3

/** Between a joint grade's words and its box. */
export function boxPadding({ nameHeight }: Pick<Drawing, 'nameHeight'>): number {
  return nameHeight > 0 ? 4 : 6
}
