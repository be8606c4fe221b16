import { belongsToArea } from '../areas'
import type { SeparateCount, Entry, EntryKind } from '../entries'
import type { RecordIndex } from '../recordIndex'
import type { Area } from '../schema/frameworks'
import { capitalise, formatCount, formatList, joinParts } from '../wording'

/** What the reader has chosen. A missing property selects everything. */
export interface Selection {
  /** An area's id. */
  area?: string
  /** An inspection's id. */
  inspection?: string
  /** Words to search for. They fill the search panel, and hide nothing. */
  words?: string
}

/** A value in the query string that this record does not have. */
export interface IgnoredValue {
  name: 'area' | 'inspection'
  value: string
  known: string[]
}

/**
 * The value of `inspection=` for an inspection: the year if it is the only one of that year and the year is
 * not another one's id, otherwise its id.
 */
export function formatInspectionValue(id: string, index: RecordIndex): string {
  const year = index.inspection(id)?.day.slice(0, 4)
  if (year === undefined) return id
  const meant = index.inspections.filter(
    ({ day, inspection }) => day.startsWith(year) || inspection.id === year,
  )
  return meant.length === 1 ? year : id
}

function findInspection(value: string, index: RecordIndex): string | undefined {
  return index.inspections.find(
    ({ inspection }) =>
      inspection.id === value || formatInspectionValue(inspection.id, index) === value,
  )?.inspection.id
}

/**
 * Parses a query string, `?area=care-leavers&inspection=2024&q=…`. It is untrusted: values that the record
 * does not have are left out of the selection and listed.
 */
export function parseSelection(
  search: string,
  index: RecordIndex,
): { selection: Selection; ignored: IgnoredValue[] } {
  const query = new URLSearchParams(search)
  const selection: Selection = {}
  const ignored: IgnoredValue[] = []
  const area = query.get('area')?.trim() ?? ''
  const areas = index.areas.map(({ id }) => id)
  if (areas.includes(area)) selection.area = area
  else if (area !== '') ignored.push({ name: 'area', value: area, known: areas })
  const asked = query.get('inspection')?.trim() ?? ''
  const inspection = findInspection(asked, index)
  if (inspection !== undefined) selection.inspection = inspection
  else if (asked !== '')
    ignored.push({
      name: 'inspection',
      value: asked,
      known: index.inspections.map((view) => formatInspectionValue(view.inspection.id, index)),
    })
  const words = query.get('q')?.trim() ?? ''
  if (words !== '') selection.words = words
  return { selection, ignored }
}

/** The query string for a selection; other parameters are kept. */
export function formatSelection(
  selection: Partial<Record<keyof Selection, string | undefined>>,
  search: string,
  index: RecordIndex,
): string {
  const query = new URLSearchParams(search)
  const values = {
    area: selection.area,
    inspection:
      selection.inspection === undefined
        ? undefined
        : formatInspectionValue(selection.inspection, index),
    q: selection.words?.trim(),
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Whether the chosen inspection keeps an entry. The area is handled separately. */
export function isKept(entry: Entry, { inspection }: Selection): boolean {
  return (
    inspection === undefined ||
    entry.inspection === inspection ||
    entry.otherInspections?.includes(inspection) === true
  )
}

/** The number of entries left, by kind. */
export type EntryCounts = Record<EntryKind | SeparateCount, number>

function countKinds(entries: readonly Entry[]): EntryCounts {
  const counts: EntryCounts = {
    judgement: 0,
    visit: 0,
    action: 0,
    quote: 0,
    finding: 0,
    figure: 0,
    passage: 0,
    'joint-grade': 0,
    'newspaper-line': 0,
    'area-not-said': 0,
  }
  for (const entry of entries) {
    counts[entry.kind] += 1
    if (entry.countedAs !== undefined) counts[entry.countedAs] += 1
  }
  return counts
}

/** The entries that the chosen inspection leaves, by kind and key, with counts for each area. */
export interface SelectedEntries {
  keeps: (kind: EntryKind, key: string) => boolean
  all: EntryCounts
  byArea: Map<string, EntryCounts>
}

/** Applies the inspection, and counts what is left for every area. The chosen area is not applied here. */
export function selectEntries(
  entries: readonly Entry[],
  areas: readonly { id: string }[],
  selection: Selection,
): SelectedEntries {
  const kept = entries.filter((entry) => isKept(entry, selection))
  const keys = new Set(kept.map((entry) => `${entry.kind} ${entry.key}`))
  return {
    keeps: (kind, key) => keys.has(`${kind} ${key}`),
    all: countKinds(kept),
    byArea: new Map(
      areas.map(({ id }) => [id, countKinds(kept.filter((entry) => belongsToArea(entry, id)))]),
    ),
  }
}

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
  const words = joinParts([area?.inSentence, formatChosenInspection(selection, index)])
  return words === '' ? undefined : words
}

/** The result of the filter in a line: "Care leavers, the 2024 inspection: 1 grade and 4 findings". */
export function formatResultCount(
  counts: EntryCounts,
  area: Area | undefined,
  choice: string | undefined,
): string {
  const chosen = capitalise(joinParts([area?.inSentence, choice]))
  return `${chosen === '' ? 'Showing everything' : chosen}: ${formatCounts(counts)}`
}
