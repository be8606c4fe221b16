import type { EnglandFile } from '../../record/schema/england'
import type { IndexEntry, IndexFile, NeighboursFile } from '../../record/schema/manyRecords'
import { dayOf } from '../../record/dates'
import { dropUndefined } from '../../record/dropUndefined'
import type { InspectionRecord } from '../../record/schema/record'

function findLatest({ inspections }: InspectionRecord) {
  return [...inspections].sort((a, b) => dayOf(b).localeCompare(dayOf(a)))[0]
}

/**
 * The index file: all records, sorted by name, and which related files exist: England's counts, and those of the
 * neighbours of authorities with these ids.
 */
export function buildIndex(
  records: readonly InspectionRecord[],
  related: { england: boolean; neighbours: { has: (id: string) => boolean } },
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
      neighbours: related.neighbours.has(id) ? (true as const) : undefined,
    })
  })
  return {
    schemaVersion: 1,
    ...(related.england ? { england: true as const } : {}),
    records: sortByName(entries),
  }
}

/** Sorts index entries by name, then id. */
export function sortByName(entries: readonly IndexEntry[]): IndexEntry[] {
  const order = new Intl.Collator('en-GB')
  return [...entries].sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Current authorities' records by DfE code, which the lists of statistical neighbours use. */
function groupByDfeCode(records: readonly InspectionRecord[]) {
  return new Map(
    records.flatMap((record) => {
      const { dfeCode, abolished } = record.authority
      return dfeCode === undefined || abolished !== undefined ? [] : [[dfeCode, record] as const]
    }),
  )
}

/** The neighbours file of one authority: each neighbour's latest known inspection, with its sources. */
function buildNeighbours(
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

/** The index of these records, and the neighbours file of each that has neighbours, by id. */
export function buildRelatedFiles(
  records: readonly InspectionRecord[],
  england: EnglandFile | undefined,
): { index: IndexFile; neighbours: Map<string, NeighboursFile> } {
  const byDfeCode = groupByDfeCode(records)
  const near = records.filter(({ authority }) => authority.statisticalNeighbours.length > 0)
  const neighbours = new Map(
    near.map((record) => [record.authority.id, buildNeighbours(record, byDfeCode)]),
  )
  return { index: buildIndex(records, { england: england !== undefined, neighbours }), neighbours }
}
