import { formatReport, type ReportWords } from '../../../import/report'
import type { Imported } from '../../../import/importFiles'
import type { FoundRecords, FoundReport, ByteRange } from './workerProtocol'

/**
 * Serialises values as JSON, one after another, into one buffer that can be transferred. `add`
 * returns the range of its value in bytes.
 */
export function startSerialising() {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let length = 0
  return {
    add: (value: unknown): ByteRange => {
      const piece = encoder.encode(JSON.stringify(value))
      const from = length
      pieces.push(piece)
      length += piece.length
      return [from, length]
    },
    finish: (): ArrayBuffer => {
      const bytes = new Uint8Array(length)
      let at = 0
      for (const piece of pieces) {
        bytes.set(piece, at)
        at += piece.length
      }
      return bytes.buffer
    },
  }
}

/** The most lines to show of each kind of warning: a malicious file could cause one for every row. */
const MAX_LINES = 300

/**
 * Shortens a report to what the page shows: a limited number of lines of each kind, then how many
 * more there are.
 */
export function shortenReport({ counts, parts }: ReportWords): FoundReport {
  const shortened = parts.map(({ heading, lines }) => {
    const more = lines.length - MAX_LINES
    const rest = more > 0 ? [`and ${more.toLocaleString('en-GB')} more`] : []
    return { heading, lines: [...lines.slice(0, MAX_LINES), ...rest] }
  })
  return { counts, parts: shortened }
}

/** Serialises the result of an import for the page: the records in one buffer, and the shortened report. */
export function serialiseImported({
  records,
  index,
  neighbours,
  england,
  report,
}: Imported): FoundRecords {
  const packing = startSerialising()
  const byId = new Map(records.map((record) => [record.authority.id, record]))
  const authorities = index.records.flatMap(({ id, name, abolished, latest }) => {
    const record = byId.get(id)
    if (record === undefined) return []
    const related = neighbours.get(id)
    return [
      {
        id,
        name,
        abolished: abolished !== undefined,
        ...(latest === undefined ? {} : { latest }),
        ...(record.incomplete === undefined ? {} : { incomplete: true as const }),
        record: packing.add(record),
        ...(related === undefined ? {} : { neighbours: packing.add(related) }),
      },
    ]
  })
  return {
    authorities,
    ...(england === undefined ? {} : { england: packing.add(england) }),
    texts: packing.finish(),
    report: shortenReport(formatReport(report)),
  }
}
