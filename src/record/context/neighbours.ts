import { formatPlace } from '../citations'
import { formatDay, formatKnownDate } from '../dates'
import { isIncomplete } from '../incomplete'
import type { RecordIndex } from '../recordIndex'
import type { Source } from '../schema/evidence'
import type { Area } from '../schema/frameworks'
import type { NeighboursFile } from '../schema/manyRecords'
import { readStanding, type PlainStanding } from './standing'

/** One authority's latest inspection, beside others. */
export interface AuthorityRow {
  key: string
  name: string
  /** True for the authority whose record this is. */
  own: boolean
  /** The name of its record, as `record=` gives it, where there is one. */
  record: string | undefined
  /** True where an inspection of it could not be read: what is known may not be its latest. */
  incomplete: boolean
  /** Nothing where no inspection of it is known. */
  latest:
    | {
        started: string
        /** "10 June 2024". */
        inspected: string
        published: string
        framework: string
        standings: { area: Area; standing: PlainStanding }[]
        source: Source | undefined
        /** "sheet ILACS_inspection_history, row 263". */
        place: string
      }
    | undefined
}

type Latest = NonNullable<NeighboursFile['neighbours'][number]['latest']>

function buildLatest(
  latest: Latest,
  areas: readonly Area[],
  { vocabulary }: RecordIndex,
  sources: readonly Source[],
): AuthorityRow['latest'] {
  const place = latest.citations.find(({ source }) => source === latest.report)
  return {
    started: latest.started,
    inspected: formatDay(latest.started),
    published: formatKnownDate(latest.published),
    framework: vocabulary.framework(latest.framework).shortName,
    standings: areas.map((area) => ({ area, standing: readStanding(latest, area, vocabulary) })),
    source: sources.find(({ id }) => id === latest.report),
    place: place === undefined ? '' : formatPlace(place),
  }
}

/** The neighbours, nearest first as the file has them: an order of likeness, never of grades. */
export function buildNeighbourRows(
  { neighbours, sources }: NeighboursFile,
  areas: readonly Area[],
  index: RecordIndex,
): AuthorityRow[] {
  return neighbours.map(({ dfeCode, name, record, incomplete, latest }) => ({
    key: dfeCode,
    name,
    own: false,
    record,
    incomplete: incomplete === true,
    latest: latest && buildLatest(latest, areas, index, sources),
  }))
}

/** The record's own authority as a row like its neighbours'. */
export function buildOwnRow(areas: readonly Area[], index: RecordIndex): AuthorityRow {
  const { authority, sources } = index.record
  const latest = index.inspections[0]?.inspection
  return {
    key: authority.id,
    name: authority.name,
    own: true,
    record: undefined,
    incomplete: isIncomplete(index),
    latest: latest && buildLatest(latest, areas, index, sources),
  }
}
