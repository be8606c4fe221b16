import type { IndexEntry, IndexFile, NeighboursFile } from '../../record/schema/manyRecords'
import { dayOf } from '../../record/dates'
import { dropUndefined } from '../../record/dropUndefined'
import type { InspectionRecord } from '../../record/schema/record'

function findLatest({ inspections }: InspectionRecord) {
  return [...inspections].sort((a, b) => dayOf(b).localeCompare(dayOf(a)))[0]
}

/** Which related files exist: England's counts, and the ids of authorities with a neighbours file. */
export interface RelatedFileDrafts {
  england: boolean
  neighbours: ReadonlySet<string>
}

/** The index file: all records, sorted by name, and which related files exist. */
export function buildIndex(
  records: readonly InspectionRecord[],
  beside: RelatedFileDrafts,
): IndexFile {
  const entries = records.map((record): IndexEntry => {
    const { id, name, gssCode, dfeCode, abolished } = record.authority
    const last = findLatest(record)
    return dropUndefined({
      id,
      name,
      gssCode,
      dfeCode,
      abolished: abolished && (true as const),
      latest: last && dayOf(last),
      incomplete: record.incomplete && (true as const),
      neighbours: beside.neighbours.has(id) ? (true as const) : undefined,
    })
  })
  return {
    schemaVersion: 1,
    ...(beside.england ? { england: true as const } : {}),
    records: sortByName(entries),
  }
}

/** Sorts index entries by name, then id. */
export function sortByName(entries: readonly IndexEntry[]): IndexEntry[] {
  const order = new Intl.Collator('en-GB')
  return [...entries].sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Current authorities' records by DfE code, which the lists of statistical neighbours use. */
export function groupByDfeCode(records: readonly InspectionRecord[]) {
  return new Map(
    records.flatMap((record) => {
      const { dfeCode, abolished } = record.authority
      return dfeCode === undefined || abolished !== undefined ? [] : [[dfeCode, record] as const]
    }),
  )
}

/** The neighbours file of one authority: each neighbour's latest known inspection, with its sources. */
export function buildNeighbours(
  { authority }: InspectionRecord,
  byDfeCode: ReadonlyMap<string, InspectionRecord>,
): NeighboursFile {
  const sources: NeighboursFile['sources'] = []
  const neighbours = authority.statisticalNeighbours.map(
    ({ dfeCode, name }): NeighboursFile['neighbours'][number] => {
      const record = byDfeCode.get(dfeCode)
      const latest = record && findLatest(record)
      const incomplete = record?.incomplete === undefined ? {} : { incomplete: true as const }
      if (record === undefined || latest === undefined) return { dfeCode, name, ...incomplete }
      const { framework, started, published, report, judgements, missing, citations } = latest
      for (const source of record.sources) {
        const isCited = citations.some((citation) => citation.source === source.id)
        if (isCited && !sources.some(({ id }) => id === source.id)) sources.push(source)
      }
      const inspection = { framework, started, published, report, judgements, missing, citations }
      return { dfeCode, name, record: record.authority.id, ...incomplete, latest: inspection }
    },
  )
  return { schemaVersion: 1, authority: authority.id, neighbours, sources }
}
