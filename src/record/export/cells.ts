import { buildCitations, formatSource, type CitationView } from '../citations'
import type { InspectionView, RecordIndex } from '../recordIndex'
import { formatCrownRights } from '../reportWords'
import type { Citation } from '../schema/citations'
import type { KnownDate } from '../schema/dates'
import type { Source } from '../schema/evidence'
import type { Area } from '../schema/frameworks'
import { joinParts } from '../wording'
import type { TableRow } from './columns'

/** A date in ISO 8601, as exact as it is known: "2024-06-10", "2014-06", "2018", "not known". */
export function formatIsoDate(date: KnownDate): string {
  if ('day' in date) return date.day
  if ('month' in date) return date.month
  if ('year' in date) return String(date.year)
  return 'not known'
}

/** What a date is, and why it is not exact: "article published; the copy held prints no date". */
export function formatDateMeaning(meaning: string, date: KnownDate): string {
  return date.why === undefined ? meaning : `${meaning}; ${date.why}`
}

export function formatAreaNames(areas: readonly Area[]): string {
  return areas.map(({ name }) => name).join('; ')
}

/** Who has the rights in a source's words. Ofsted's reports and official statistics are Crown copyright. */
export function formatRights(source: Source): string {
  const { kind, publisher } = source
  return kind === 'ofsted-report' || kind === 'official-statistics'
    ? formatCrownRights(source)
    : `${publisher}: rights in its words remain with it or its authors`
}

/** A row's columns about its sources. */
export function buildSourceColumns(citations: readonly Citation[], index: RecordIndex) {
  const views = buildCitations(citations, index)
  const joinCells = (format: (view: CitationView) => string) => views.map(format).join(' | ')
  return {
    source: joinCells(({ source, place }) => joinParts([formatSource(source), place], ' ')),
    source_address: joinCells(({ source }) => source.address ?? 'no web address is held'),
    rights: joinCells(({ source }) => formatRights(source)),
  }
}

/** The day that places a row's inspection in time, and what it is. */
export function buildDateColumns({ day, inspection }: InspectionView) {
  const isFirst = typeof inspection.started === 'string'
  return {
    date: day,
    date_is: isFirst ? 'first day of the inspection' : 'publication; the first day is not known',
  } satisfies Partial<TableRow>
}

/** A row's columns about its inspection. */
export function buildInspectionColumns(view: InspectionView | undefined, index: RecordIndex) {
  if (view === undefined) return {}
  const { inspection, framework, label, days } = view
  const family = index.vocabulary.families.find(({ id }) => id === framework.family)
  return {
    inspection: label,
    inspection_days: days,
    inspected_from: typeof inspection.started === 'string' ? inspection.started : 'not known',
    inspected_to: formatIsoDate(inspection.ended),
    report_published: formatIsoDate(inspection.published),
    framework: framework.name,
    framework_family: family?.name ?? framework.family,
  } satisfies Partial<TableRow>
}
