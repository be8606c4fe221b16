import { describeReport, type ReportWords } from '../importing/describeReport'
import type { Imported } from '../importing/importFiles'
import type { FoundRecords, FoundReport } from '../page/ownData/importing'
import { startPacking } from './packTexts'

/** Of each kind of remark; a file made to mislead could have one for every row. */
const MOST_LINES = 300

/** The words of a report as the page shows them. */
export function shortenReport({ counts, parts }: ReportWords): FoundReport {
  const shortened = parts.map(({ heading, lines }) => {
    const more = lines.length - MOST_LINES
    const rest = more > 0 ? [`and ${more.toLocaleString('en-GB')} more`] : []
    return { heading, lines: [...lines.slice(0, MOST_LINES), ...rest] }
  })
  return { counts, parts: shortened }
}

/** What an import made, for the page: its records packed by authority, its report shortened. */
export function packImported({
  records,
  index,
  neighbours,
  england,
  report,
}: Imported): FoundRecords {
  const packing = startPacking()
  const byId = new Map(records.map((record) => [record.authority.id, record]))
  const authorities = index.records.flatMap(({ id, name, abolished, latest }) => {
    const record = byId.get(id)
    if (record === undefined) return []
    const beside = neighbours.get(id)
    return [
      {
        id,
        name,
        abolished: abolished !== undefined,
        ...(latest === undefined ? {} : { latest }),
        ...(record.incomplete === undefined ? {} : { incomplete: true as const }),
        record: packing.add(record),
        ...(beside === undefined ? {} : { neighbours: packing.add(beside) }),
      },
    ]
  })
  return {
    authorities,
    ...(england === undefined ? {} : { england: packing.add(england) }),
    texts: packing.finish(),
    report: shortenReport(describeReport(report)),
  }
}
