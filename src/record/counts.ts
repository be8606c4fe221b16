import type { Area } from './schema/frameworks'
import type { EntryCounts, SelectedEntries, Selection } from './selection'
import { capitalise, formatCount, formatList } from './wording'

/** The counts of a choice of area; all of them where none is made. */
export function countsOf(selected: SelectedEntries, area: string | undefined): EntryCounts {
  return (area === undefined ? undefined : selected.byArea.get(area)) ?? selected.all
}

/** The number beside a choice of area: its grades, actions and quotations. */
export function countShown(counts: EntryCounts): number {
  return counts.judgement + counts.action + counts.quote
}

/** "16 grades, 14 actions, 30 quotations and reported lines". */
function formatCounts(counts: EntryCounts): string {
  return formatList([
    formatCount(counts.judgement, 'grade'),
    formatCount(counts.action, 'action'),
    formatCount(counts.quote, 'quotation or report', 'quotations and reports'),
  ])
}

/**
 * What is left, in a line: "Care leavers: 3 grades, 2 actions and 2 quotations".
 * `inspectionLabel` names the chosen inspection.
 */
export function formatWhatIsLeft(
  counts: EntryCounts,
  area: Area | undefined,
  selection: Selection,
  inspectionLabel: string | undefined,
): string {
  const choices = [
    ...(area === undefined ? [] : [area.inSentence]),
    ...(inspectionLabel === undefined ? [] : [inspectionLabel]),
    ...(selection.words === undefined ? [] : [`“${selection.words}”`]),
  ]
  const head = choices.length === 0 ? 'Showing everything' : capitalise(choices.join(', '))
  return `${head}: ${formatCounts(counts)}`
}
