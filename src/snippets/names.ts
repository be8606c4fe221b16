import type { RecordIndex } from '../record/recordIndex'
import type { SnippetChoice } from './choice'

/** The title of a frame: the authority and, if one is chosen, the area. */
export function formatFrameTitle(
  { area }: Pick<SnippetChoice, 'area'>,
  index: RecordIndex,
): string {
  const chosen = index.areas.find(({ id }) => id === area)
  const about = chosen === undefined ? '' : `: ${chosen.inSentence}`
  return `${index.record.authority.name}: Ofsted inspection ratings of children’s services${about}`
}

/** The text of the link next to a snippet. */
export function formatLinkWords(index: RecordIndex): string {
  return `${index.record.authority.name}: children’s services inspections, the whole record`
}

/** The name of a file made from a choice, without its extension: "hampshire-care-leavers-2026-11-21". */
export function formatFileName(
  { area, inspection }: Pick<SnippetChoice, 'area' | 'inspection'>,
  index: RecordIndex,
  day: string,
): string {
  return [index.record.authority.id, area, inspection, day]
    .filter((part) => part !== undefined)
    .join('-')
}
