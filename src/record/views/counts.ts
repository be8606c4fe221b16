import type { RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import type { EntryCounts, SelectedEntries, Selection } from './selection'
import { capitalise, formatCount, formatList } from '../wording'

/** The counts for a chosen area, or for all areas. */
export function selectCounts(selected: SelectedEntries, area: string | undefined): EntryCounts {
  return (area === undefined ? undefined : selected.byArea.get(area)) ?? selected.all
}

/**
 * "15 grades, 1 joint grade, 81 findings, 14 actions, 9 quotations and 21 newspaper lines". A joint grade is
 * not the grade of an area, and a newspaper's line is not a quotation.
 */
function formatCounts(counts: EntryCounts): string {
  const named: [number: number, one: string, many?: string][] = [
    [counts.judgement - counts['joint-grade'], 'grade'],
    [counts['joint-grade'], 'joint grade'],
    [counts.finding, 'finding'],
    [counts.action - counts['area-not-said'], 'action'],
    [
      counts['area-not-said'],
      'action whose area nobody has said',
      'actions whose area nobody has said',
    ],
    [counts.quote - counts['newspaper-line'], 'quotation'],
    [counts['newspaper-line'], 'newspaper line'],
    [counts.passage, 'paragraph of a report', 'paragraphs of reports'],
  ]
  const some = named.filter(([number]) => number > 0)
  return some.length === 0
    ? 'nothing'
    : formatList(some.map(([number, one, many]) => formatCount(number, one, many)))
}

/** The chosen inspection in words: "the 2024 inspection"; undefined if none is chosen. */
export function formatChosenInspection(
  { inspection }: Selection,
  index: RecordIndex,
): string | undefined {
  const view = inspection === undefined ? undefined : index.inspection(inspection)
  return view === undefined ? undefined : `the ${view.label} inspection`
}

/** Area and inspection in words: "care leavers, the 2024 inspection"; undefined if neither is chosen. */
export function formatSelectionWords(selection: Selection, index: RecordIndex): string | undefined {
  const area = index.areas.find(({ id }) => id === selection.area)
  const parts = [area?.inSentence, formatChosenInspection(selection, index)].filter(
    (words) => words !== undefined,
  )
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** The result of the filter in a line: "Care leavers, the 2024 inspection: 1 grade and 4 findings". */
export function formatResultCount(
  counts: EntryCounts,
  area: Area | undefined,
  choice: string | undefined,
): string {
  const choices = [
    ...(area === undefined ? [] : [area.inSentence]),
    ...(choice === undefined ? [] : [choice]),
  ]
  const head = choices.length === 0 ? 'Showing everything' : capitalise(choices.join(', '))
  return `${head}: ${formatCounts(counts)}`
}
